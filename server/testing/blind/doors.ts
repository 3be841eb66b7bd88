import type { Acting } from '@/domain/actor';
import { assignmentsIn, judgesIn, thirdsIn } from '../../contest/assignments/queries';
import { stagesIn } from '../../contest/assignments/blind-progress';
import { contestPast, entryCountsOf, extensionsOf } from '../../contest/setup/queries';
import { declaredConflict } from '../../contest/jury/clearing';
import type { Stage } from '../contest';
import { contestTasksOf } from '../../tasks/contests';
import { type ContestRow, contestsFor } from '../../contest/row';
import { entryAtDesk, listEntries, ownUnitsIn } from '../../contest/entries/queries';
import { historyList } from '../../audit/queries';
import { subjectsOf } from '../../audit/subjects';
import { db } from '../../io/db';
import { sheetsOf } from '../../io/spreadsheet/read';
import { entryToJudge, judgingOf, othersOf, sheetToScore } from '../../contest/sheets/queries';
import { lateActAtDesk, lateActsAtDesk } from '../../contest/late-acts/queries';
import { lateAttemptsOf } from '../../contest/entries/late-attempts';
import { rankingOf } from '../../contest/results/queries';
import { sheetsBehind } from '../../contest/results/sheets-behind';
import { notCountedNow } from '../../contest/set-aside/queries';
import { sheetsToReview } from '../../contest/set-aside/late';
import { blankTable, printedSheet, resultsOf } from '../../contest/sheets/typing-queries';
import { mails } from '../../visible/registry';

/** Every query through which a desk reads a contest. */
export async function doorsOf(
  { by, now }: Acting,
  { s, contest }: { s: Stage; contest: ContestRow },
): Promise<Record<string, unknown>> {
  const [one] = s.entries;
  const id = one?.id ?? '';
  const read = await entryToJudge(by, id);
  const { parts } = contest.rules;
  const ho = parts.find(({ key }) => key === 'ho-so') ?? parts[0];
  const kien = parts.find(({ scoredBy }) => scoredBy === 'secretary') ?? ho;
  if (!ho || !kien) throw new Error('no part');
  const rows = await resultsOf(by, contest, kien);
  const history = await historyList(by, { page: 1, size: 500 });
  // Also what another page of the history would name.
  const { rows: all } = await historyList(s.organiser, { page: 1, size: 500 });
  return {
    contests: await contestsFor(by),
    entryToJudge: read,
    tasks: await judgingOf(by),
    sheet: read && (await sheetToScore(by, read, ho.key)),
    others: await ofEach(s, async (entry) => {
      const one = await entryToJudge(by, entry);
      return one && (await othersOf(by, one, ho));
    }),
    list: await listEntries(by, contest, { block: '', status: '', words: '' }),
    found: await listEntries(by, contest, { block: '', status: '', words: 'chim yen' }),
    desk: await entryAtDesk(by, id),
    ownUnits: await ownUnitsIn({ by, now }, contest),
    counts: (await entryCountsOf(by, contest)).all,
    late: await lateAttemptsOf(by, s.contestId),
    past: await contestPast(by, s.contestId),
    extensions: await extensionsOf(by, contest),
    assignments: await assignmentsIn(by, contest),
    thirds: await thirdsIn(by, contest, {
      judges: await judgesIn(contest.id),
      entries: await assignmentsIn(by, contest),
    }),
    ranking: await rankingOf({ by, now }, contest),
    behind: await ofEach(s, (entry) => sheetsBehind({ by, now }, { contest, entryId: entry })),
    printed: await ofEach(s, (entryId) =>
      printedSheet(by, { entryId, part: ho.key, judge: s.first.personId }),
    ),
    conflicts: await ofEach(s, (entry) => declaredConflict(by, entry, s.first.personId)),
    work: await contestTasksOf({ by, now }),
    stages: await stagesIn(contest),
    'not counted': await notCountedNow(by, contest),
    'to review': await sheetsToReview(by, contest),
    'late acts': await lateActsAtDesk(by, contest),
    'late act': await Promise.all(
      (await db().lateAct.findMany({ where: { contestId: s.contestId } })).map((act) =>
        lateActAtDesk({ by, now }, { contest, id: act.id }),
      ),
    ),
    results: rows,
    table: await sheetsOf(await blankTable(kien, rows)),
    history,
    subjects: await subjectsOf(by, all),
    mails: await db().mail.findMany({ where: mails(by) }),
  };
}

const ofEach = <T>({ entries }: Stage, ask: (entryId: string) => Promise<T>): Promise<T[]> =>
  Promise.all(entries.map(({ id }) => ask(id)));

/** Everything as one text, for looking into it and for comparing. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return String(inner);
    return inner instanceof Map || inner instanceof Set ? [...inner] : inner;
  }) ?? '';
