import { beforeAll, expect, test } from 'vitest';
import { db } from '../../io/db';
import { clear, declaredConflict } from './clearing';
import { answer } from '../conflicts/conflicts';
import { withRules } from '../row';
import { hands, marks, type Stage, stage, when } from '../../testing/contest';
import { saveSheet } from '../sheets/sheets';
import { freeze } from '../results/results';
import { provisionalResults } from '../tally/provisional';

// A judge who declared a conflict with the wrong entry.

let s: Stage;
const entry = (n: number) => s.entries[n]?.id ?? '';
const sheetsOf = async (code: string) => {
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  return (await provisionalResults(db(), contest)).input.sheets.filter((sheet) => sheet.entry === code);
};

beforeAll(async () => {
  s = await stage(3);
}, 60_000);

test('the organiser clears it with a reason: the sheet counts all the while, and the judge is asked anew', async () => {
  await marks(s.first, { entryId: entry(0) });
  await answer(
    { by: s.first, now: when.judging },
    { entryId: entry(0), given: 'declared', reason: 'tưởng là bài của người nhà' },
  );
  expect(await sheetsOf('BDT-001')).toHaveLength(1);
  const { personId } = s.first;
  await expect(
    clear({ by: s.organiser, now: when.judging }, { entryId: entry(0), personId, reason: ' ' }),
  ).rejects.toThrow('reasonMissing');
  await clear(
    { by: s.organiser, now: when.judging },
    { entryId: entry(0), personId, reason: 'khai nhầm bài' },
  );
  expect(await declaredConflict(s.organiser, entry(0), personId)).toBeNull();
  expect(await sheetsOf('BDT-001')).toHaveLength(1);
  const row = await db().history.findFirstOrThrow({ where: { subjectId: entry(0), event: 'clear' } });
  expect(row).toMatchObject({ from: 'declared', reason: 'khai nhầm bài' });
  expect(row.detail).toMatchObject({ judge: personId, declared: 'tưởng là bài của người nhà' });
  await answer({ by: s.first, now: when.judging }, { entryId: entry(0), given: 'none', reason: '' });
  await expect(
    clear({ by: s.organiser, now: when.judging }, { entryId: entry(0), personId, reason: 'lần nữa' }),
  ).rejects.toThrow('wrongStatus');
});

test('the chair clears; a judge, the secretary, the deputy of a free chair and the declarer do not', async () => {
  await answer({ by: s.first, now: when.judging }, { entryId: entry(1), given: 'recused', reason: 'nhầm' });
  const { personId } = s.first;
  for (const by of [s.other, s.secretary, s.auditor, s.deputy, s.first])
    await expect(
      clear({ by, now: when.judging }, { entryId: entry(1), personId, reason: 'thử' }),
    ).rejects.toThrow();
  await clear({ by: s.chief, now: when.judging }, { entryId: entry(1), personId, reason: 'khai nhầm' });
  await answer({ by: s.chief, now: when.judging }, { entryId: entry(1), given: 'declared', reason: 'nhầm' });
  await expect(
    clear(
      { by: s.chief, now: when.judging },
      { entryId: entry(1), personId: s.chief.personId, reason: 'tự xóa' },
    ),
  ).rejects.toThrow();
  await answer({ by: s.first, now: when.judging }, { entryId: entry(1), given: 'declared', reason: 'nhầm' });
  await expect(
    clear({ by: s.chief, now: when.judging }, { entryId: entry(1), personId, reason: 'thử' }),
  ).rejects.toThrow();
  await clear({ by: s.deputy, now: when.judging }, { entryId: entry(1), personId, reason: 'khai nhầm' });
});

test('a conflict that the system found stays, also where the judge declared it too', async () => {
  const home = s.entries[2]?.unitId ?? '';
  await answer(
    { by: s.other, now: when.judging },
    { entryId: entry(2), given: 'declared', reason: 'đơn vị cũ' },
  );
  await db().seat.create({
    data: { personId: s.other.personId, kind: 'unitOfficer', unitId: home, endedAt: when.prepared },
  });
  await expect(
    clear(
      { by: s.organiser, now: when.judging },
      { entryId: entry(2), personId: s.other.personId, reason: 'thử' },
    ),
  ).rejects.toThrow('conflictKnown');
});

test('two clear at once: it is cleared once; and not while results are frozen', async () => {
  await answer({ by: s.first, now: when.judging }, { entryId: entry(0), given: 'declared', reason: 'nhầm' });
  const { personId } = s.first;
  const tries = await Promise.allSettled([
    clear({ by: s.organiser, now: when.judging }, { entryId: entry(0), personId, reason: 'một' }),
    clear({ by: s.chief, now: when.judging }, { entryId: entry(0), personId, reason: 'hai' }),
  ]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await answer({ by: s.first, now: when.judging }, { entryId: entry(0), given: 'recused', reason: 'nhầm' });
  for (const judge of [s.deputy, s.other])
    await marks(judge, { entryId: entry(0), more: judge === s.other ? 25 : 0 });
  await marks(s.deputy, { entryId: entry(1), more: 50 });
  await marks(s.deputy, { entryId: entry(2), more: 75 });
  await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  await expect(
    clear({ by: s.organiser, now: when.deciding }, { entryId: entry(0), personId, reason: 'thử' }),
  ).rejects.toThrow('resultsFrozen');
  const sheet = await db().scoreSheet.findFirstOrThrow({ where: { entryId: entry(0), personId } });
  await expect(
    saveSheet(
      { by: s.first, now: when.judging },
      { id: sheet.id, base: sheet.revision, text: { comment: 'x' } },
    ),
  ).rejects.toThrow();
});
