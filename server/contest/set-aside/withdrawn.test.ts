import { expect, test } from 'vitest';
import { examined, servedFile } from '../../testing/stranger';
import { answer } from '../conflicts/conflicts';
import { byTwo, hands, marks, points, stage, when } from '../../testing/contest';
import { withdrawEntry } from '../entries/submission';
import { db } from '../../io/db';
import { openSheet, saveSheet, submitSheet } from '../sheets/sheets';
import { freeze } from '../results/results';
import { setAside } from './acts';
import { setAsideOf } from './not-counted';

const at = when.deciding;

test('a withdrawn entry whose sheets did not all count: the file names those, and a stranger finds nothing wrong', async () => {
  const s = await stage(2);
  for (const { id } of s.entries) for (const judge of [s.first, s.other]) await marks(judge, { entryId: id });
  const [{ id: entry, leader } = expect.fail()] = s.entries;
  const { id: sheetId } = await db().scoreSheet.findFirstOrThrow({
    where: { entryId: entry, personId: s.first.personId },
  });
  await setAside(
    { by: s.organiser, now: at },
    { sheetId, act: 'propose', reason: 'nay có xung đột', seen: null },
  );
  await setAside({ by: s.second, now: at }, { sheetId, act: 'confirm', reason: '', seen: null });
  await answer({ by: s.deputy, now: when.judging }, { entryId: entry, given: 'none', reason: '' });
  const typed = await openSheet(entry, { part: 'ho-so', personId: s.deputy.personId, now: when.judging });
  await saveSheet(
    { by: s.secretary, now: when.judging },
    { id: typed.id, base: 0, text: { points: points() } },
  );
  await submitSheet({ by: s.secretary, now: when.judging }, { id: typed.id });
  await byTwo(s.second, withdrawEntry({ by: leader, now: at }, { id: entry, reason: 'xin rút' }));
  expect((await setAsideOf(db(), s.contestId)).map(({ why }) => why).sort()).toEqual([
    'Không tính theo quyết định của hai người: nay có xung đột',
    'Nhập từ bản giấy, chưa được người thứ hai xác nhận',
  ]);
  const { hash } = await freeze(
    { by: s.organiser, now: at },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  expect(examined(await servedFile(s.contestId), hash).wrong).toEqual([]);
}, 120_000);
