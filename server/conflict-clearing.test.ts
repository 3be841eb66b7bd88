import { beforeAll, expect, test } from 'vitest';
import { db } from './io/db';
import { clear, declaredConflict } from './conflict-clearing';
import { answer } from './conflicts';
import { told } from './contests';
import { marks, type Stage, stage, when } from './contest-testing';
import { saveSheet } from './judging';
import { freeze } from './results';
import { standingResults } from './standing-results';

// A judge who declared a conflict with the wrong entry.

let s: Stage;
const entry = (n: number) => s.entries[n]?.id ?? '';
const sheetsOf = async (code: string) => {
  const contest = told(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  return (await standingResults(db(), contest)).input.sheets.filter((sheet) => sheet.entry === code);
};

beforeAll(async () => {
  s = await stage(3);
}, 60_000);

test('the organiser clears it with a reason; the sheet counts again and the judge is asked anew', async () => {
  await marks(s.first, entry(0));
  await answer(entry(0), 'declared', 'tưởng là bài của người nhà', s.first, when.judging);
  expect(await sheetsOf('BDT-001')).toEqual([]);
  const { personId } = s.first;
  await expect(clear(entry(0), personId, ' ', s.organiser, when.judging)).rejects.toThrow('reasonMissing');
  await clear(entry(0), personId, 'khai nhầm bài', s.organiser, when.judging);
  expect(await declaredConflict(entry(0), personId, s.organiser)).toBeNull();
  expect(await sheetsOf('BDT-001')).toHaveLength(1);
  const row = await db().history.findFirstOrThrow({ where: { subjectId: entry(0), event: 'clear' } });
  expect(row).toMatchObject({ from: 'declared', reason: 'khai nhầm bài' });
  expect(row.detail).toMatchObject({ judge: personId, declared: 'tưởng là bài của người nhà' });
  await answer(entry(0), 'none', '', s.first, when.judging);
  await expect(clear(entry(0), personId, 'lần nữa', s.organiser, when.judging)).rejects.toThrow(
    'wrongStatus',
  );
});

test('the chair clears; a judge, the secretary, the deputy of a free chair and the declarer do not', async () => {
  await answer(entry(1), 'recused', 'nhầm', s.first, when.judging);
  const { personId } = s.first;
  for (const by of [s.other, s.secretary, s.auditor, s.deputy, s.first])
    await expect(clear(entry(1), personId, 'thử', by, when.judging)).rejects.toThrow();
  await clear(entry(1), personId, 'khai nhầm', s.chief, when.judging);
  await answer(entry(1), 'declared', 'nhầm', s.chief, when.judging);
  await expect(clear(entry(1), s.chief.personId, 'tự xóa', s.chief, when.judging)).rejects.toThrow();
  await answer(entry(1), 'declared', 'nhầm', s.first, when.judging);
  await expect(clear(entry(1), personId, 'thử', s.chief, when.judging)).rejects.toThrow();
  await clear(entry(1), personId, 'khai nhầm', s.deputy, when.judging);
});

test('a conflict that the system found stays, also where the judge declared it too', async () => {
  const home = s.entries[2]?.unitId ?? '';
  await answer(entry(2), 'declared', 'đơn vị cũ', s.other, when.judging);
  await db().seat.create({
    data: { personId: s.other.personId, kind: 'unitOfficer', unitId: home, endedAt: when.prepared },
  });
  await expect(clear(entry(2), s.other.personId, 'thử', s.organiser, when.judging)).rejects.toThrow(
    'conflictKnown',
  );
});

test('two clear at once: it is cleared once; and not while results are frozen', async () => {
  await answer(entry(0), 'declared', 'nhầm', s.first, when.judging);
  const { personId } = s.first;
  const tries = await Promise.allSettled([
    clear(entry(0), personId, 'một', s.organiser, when.judging),
    clear(entry(0), personId, 'hai', s.chief, when.judging),
  ]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await answer(entry(0), 'recused', 'nhầm', s.first, when.judging);
  for (const judge of [s.deputy, s.other]) await marks(judge, entry(0), judge === s.other ? 25 : 0);
  await marks(s.deputy, entry(1), 50);
  await marks(s.deputy, entry(2), 75);
  await freeze(s.contestId, '', s.organiser, when.deciding);
  await expect(clear(entry(0), personId, 'thử', s.organiser, when.deciding)).rejects.toThrow('resultsFrozen');
  const sheet = await db().scoreSheet.findFirstOrThrow({ where: { entryId: entry(0), personId } });
  await expect(
    saveSheet(sheet.id, sheet.revision, { comment: 'x' }, s.first, when.judging),
  ).rejects.toThrow();
});
