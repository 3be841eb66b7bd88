import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { PUBLIC } from '@/domain/actor';
import { fold } from '@/domain/text';
import { assignmentsIn, thirdsIn } from './assignment-desk';
import { contestPast, countsOf, extensionsOf } from './contest-desk';
import { marks, type Stage, stage, when } from './contest-testing';
import { type ContestRow, contestsFor, extend, told } from './contests';
import { download } from './downloads';
import { contextOfEntry, entryAtDesk, listEntries, standOf } from './entry-desk';
import { historyList } from './history-list';
import { subjectsOf } from './history-subjects';
import { setClock } from './io/clock';
import { db } from './io/db';
import { cellsOf } from './io/spreadsheet';
import { entryToJudge, judgingOf, othersOf, sheetToScore } from './judge-desk';
import { lateAttemptsOf } from './late-attempts';
import { rankingOf, sheetsBehind } from './results-desk';
import { blankTable, printedSheet, resultsOf } from './typing-desk';
import { shownContest } from './contest-public/contests';
import { shownEntriesOf, shownEntry } from './contest-public/entries';
import { shownResults } from './contest-public/results';
import { mails } from './visible';
import { entries, entriesAtDesk } from './visible-contest';

// A blind contest whose units, officers, teams and files carry a word that no judge may read before the results.

let s: Stage;
let contest: ContestRow;

beforeAll(async () => {
  setClock(when.judging);
  s = await stage(2, () => ({ blind: true }));
  contest = told(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  for (const { unitId, leader } of s.entries) {
    const file = { name: 'Quyết định của Chim Yến.pdf' };
    await db().storedFile.updateMany({ where: { ownerId: leader.personId }, data: file });
    await db().person.update({ where: { id: leader.personId }, data: { name: 'Bà Chim Yến' } });
    await db().lateAttempt.create({
      data: { contestId: s.contestId, unitId, at: when.screening, personId: leader.personId, closed: true },
    });
    await extend(s.contestId, unitId, when.judging, 'Chim Yến bị lũ', s.organiser, when.screening);
  }
  for (const { id } of s.entries) await marks(s.first, id);
}, 120_000);

const written = (value: unknown) =>
  fold(
    JSON.stringify(value, (_, inner: unknown) => {
      if (typeof inner === 'bigint') return String(inner);
      return inner instanceof Map || inner instanceof Set ? [...inner] : inner;
    }) ?? '',
  );

/** The words around the canary; null when it does not sing. */
const heard = (value: unknown): string | null =>
  /.{0,60}chim[ -]?yen.{0,20}/u.exec(written(value))?.[0] ?? null;

const part = () => contest.rules.parts.find(({ key }) => key === 'ho-so') ?? contest.rules.parts[0];
const quiz = () => contest.rules.parts.find(({ scoredBy }) => scoredBy === 'secretary') ?? part();

/** Every door through which somebody at a desk reads a contest. */
async function everything(by: Actor, now: Date): Promise<Record<string, unknown>> {
  const [one] = s.entries;
  const id = one?.id ?? '';
  const read = await entryToJudge(id, by);
  const [ho, kien] = [part(), quiz()];
  if (!ho || !kien) throw new Error('no part');
  const rows = await resultsOf(contest, kien, by);
  const history = await historyList(by, { page: 1, size: 500 });
  // Also what another page of the history would name.
  const { rows: all } = await historyList(s.organiser, { page: 1, size: 500 });
  return {
    contests: await contestsFor(by),
    entryToJudge: read,
    tasks: await judgingOf(by),
    sheet: read && (await sheetToScore(read, ho.key, by)),
    others: read && (await othersOf(read, ho, by)),
    list: await listEntries(contest, { block: '', status: '', words: '' }, by),
    found: await listEntries(contest, { block: '', status: '', words: 'chim yen' }, by),
    desk: await entryAtDesk(id, by),
    stand: await standOf(contest, by, now),
    counts: (await countsOf(contest, by)).all,
    late: await lateAttemptsOf(s.contestId, by),
    past: await contestPast(s.contestId, by),
    extensions: await extensionsOf(contest, by),
    assignments: await assignmentsIn(contest, by),
    thirds: await thirdsIn(contest, by),
    ranking: await rankingOf(contest, by, now),
    behind: await sheetsBehind(contest, id, by, now),
    printed: await printedSheet({ entryId: id, part: ho.key, judge: s.first.personId }, by),
    results: rows,
    table: await cellsOf(await blankTable(kien, rows)),
    history,
    subjects: await subjectsOf(all, by),
    mails: await db().mail.findMany({ where: mails(by) }),
  };
}

test('the canary sings: who may know the units reads it through these doors', async () => {
  const seen = await everything(s.organiser, when.deciding);
  for (const door of [
    'list',
    'found',
    'desk',
    'late',
    'past',
    'extensions',
    'assignments',
    'printed',
    'results',
    'table',
    'history',
    'subjects',
    'mails',
  ])
    expect(heard(seen[door]), door).not.toBeNull();
});

test('a judge, a chair, a deputy: through no door, while judging and while deciding', async () => {
  for (const by of [s.first, s.other, s.chief, s.deputy])
    for (const now of [when.judging, when.deciding])
      for (const [door, value] of Object.entries(await everything(by, now)))
        expect(heard(value), door).toBeNull();
});

test('who organises, oversees or keeps accounts and judges too: through no door either', async () => {
  for (const kind of ['organiser', 'viewer', 'administrator'] as const) {
    const by: Actor = { ...s.first, seats: [...s.first.seats, { kind }] };
    for (const [door, value] of Object.entries(await everything(by, when.deciding)))
      expect(heard(value), `${kind}: ${door}`).toBeNull();
    expect(await db().entry.count({ where: entriesAtDesk(by) })).toBe(0);
  }
});

test('the address of the entry and the names of its files do not tell the unit', async () => {
  const rows = await db().entry.findMany({ where: { contestId: s.contestId }, include: { contest: true } });
  for (const row of rows) expect(row.slug).toMatch(/^bai-du-thi-2020-[0-9a-f]{12}$/u);
  const request = new Request('http://localhost/api/tep');
  for (const by of [s.first, { ...s.first, seats: [...s.first.seats, { kind: 'organiser' as const }] }]) {
    const answer = await download(s.entries[0]?.fileId ?? '', false, by, request);
    expect(heard(decodeURIComponent(answer.headers.get('content-disposition') ?? ''))).toBeNull();
  }
});

test('the public sees no entry of a blind contest before its results, also after the day of showing', async () => {
  await db().contest.update({ where: { id: s.contestId }, data: { showcaseAt: when.judging } });
  const { slug } = contest;
  const row = await db().entry.findFirstOrThrow({ where: { contestId: s.contestId } });
  const seen = {
    contest: await shownContest(slug, when.deciding),
    entries: await shownEntriesOf(s.contestId, when.deciding),
    entry: await shownEntry(row.slug, when.deciding),
    results: await shownResults(s.contestId, when.deciding),
    rows: await db().entry.findMany({ where: entries(PUBLIC, when.deciding) }),
  };
  expect(heard(seen)).toBeNull();
  expect(seen).toMatchObject({ entries: [], entry: null, results: null, rows: [] });
});

test('the secretary and the unit itself know whom they write to', async () => {
  const own = s.entries[0]?.leader as Actor;
  const entry = await entryAtDesk(s.entries[0]?.id ?? '', own);
  expect(heard(entry)).not.toBeNull();
  expect(entry && (await contextOfEntry(entry))).toBeTruthy();
  expect(heard(await listEntries(contest, { block: '', status: '', words: '' }, s.secretary))).not.toBeNull();
});
