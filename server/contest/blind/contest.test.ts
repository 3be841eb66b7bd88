import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { PUBLIC } from '@/domain/actor';
import { fold } from '@/domain/text/text';
import { changeAward } from '../prizes/awards';
import { doorsOf, textOf } from '../../testing/blind/doors';
import { marks, type Stage, stage, when } from '../../testing/contest';
import { extend } from '../setup/contests';
import { type ContestRow, withRules } from '../row';
import { downloadFile } from '../../files/downloads';
import { contextOfEntry, entryAtDesk, listEntries } from '../entries/queries';
import { withdrawEntry } from '../entries/submission';
import { setClock } from '../../io/clock';
import { db } from '../../io/db';
import { shownContest } from '../../public/contest/contests';
import { shownEntriesOf, shownEntry } from '../../public/contest/entries';
import { shownResults } from '../../public/contest/results';
import { rankingOf } from '../results/queries';
import { entries, entriesAtDesk } from '../../visible/contest';

// A blind contest whose units, officers, teams and files carry a word that no judge may read before
// the results.

let s: Stage;
let contest: ContestRow;

beforeAll(async () => {
  setClock(when.judging);
  s = await stage(2, () => ({ blind: true }));
  contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  for (const { unitId, leader } of s.entries) {
    const file = { name: 'Quyết định của Chim Yến.pdf' };
    await db().storedFile.updateMany({ where: { ownerId: leader.personId }, data: file });
    await db().person.update({ where: { id: leader.personId }, data: { name: 'Bà Chim Yến' } });
    await db().lateAttempt.create({
      data: { contestId: s.contestId, unitId, at: when.screening, personId: leader.personId, closed: true },
    });
    await extend(
      { by: s.organiser, now: when.screening },
      { contestId: s.contestId, unitId, until: when.judging, reason: 'Chim Yến bị lũ' },
    );
  }
  for (const { id } of s.entries) await marks(s.first, { entryId: id });
  await rankingOf({ by: s.organiser, now: when.deciding }, contest);
  const [first, last] = s.entries;
  const reason = 'Huyện Chim Yến 0 đã nhận giải khác';
  await changeAward(
    { by: s.organiser, now: when.deciding },
    { contestId: s.contestId, entryId: first?.id ?? '', prize: null, reason },
  );
  await withdrawEntry(
    { by: last?.leader ?? s.second, now: when.deciding },
    { id: last?.id ?? '', reason: 'Chim Yến xin rút' },
  );
}, 120_000);

const written = (value: unknown) => fold(textOf(value));

/** The words around the canary; null when it does not sing. */
const heard = (value: unknown): string | null =>
  /.{0,60}chim[ -]?yen.{0,20}/u.exec(written(value))?.[0] ?? null;

const everything = (by: Actor, now: Date) => doorsOf({ by, now }, { s, contest });

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
    'late acts',
    'late act',
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
    const answer = await downloadFile(by, s.entries[0]?.fileId ?? '', { small: false, request });
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
    rows: await db().entry.findMany({ where: entries({ by: PUBLIC, now: when.deciding }) }),
  };
  expect(heard(seen)).toBeNull();
  expect(seen).toMatchObject({ entries: [], entry: null, results: null, rows: [] });
});

test('the secretary and the unit itself know whom they write to', async () => {
  const own = s.entries[0]?.leader as Actor;
  const entry = await entryAtDesk(own, s.entries[0]?.id ?? '');
  expect(heard(entry)).not.toBeNull();
  expect(entry && (await contextOfEntry(entry))).toBeTruthy();
  expect(heard(await listEntries(s.secretary, contest, { block: '', status: '', words: '' }))).not.toBeNull();
});
