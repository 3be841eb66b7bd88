import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { type Relation, ties } from '@/domain/relation';
import { Denied } from '@/domain/verdict';
import { barredEntries } from '../../deciding/deciders';
import { downloadFile } from '../../files/downloads';
import { setClock } from '../../io/clock';
import { db } from '../../io/db';
import { fill, report } from '../../testing/blind/files';
import { juror, type Person, points, stage, unasked, when } from '../../testing/contest';
import { type Case, cases, type Family, familyOf } from '../../testing/relations';
import { conflictedFor, entriesRanked, ownSheets } from '../../visible/judging';
import { preview, reassign } from '../assignments/assignments';
import { prepareCopies } from '../blind/copies';
import { listNow } from '../draw/list';
import { sha256 } from '../../history/row-hash';
import { type ContestRow, withRules } from '../row';
import { entryToJudge, sheetToScore } from '../sheets/queries';
import { scoreOn } from '../sheets/sheets';
import { confirmingStand, idsOf, printedSheet, resultsOf } from '../sheets/typing-queries';
import { answer, conflictStatus, conflictStatusesOf, settleConflict } from './conflicts';

// One table of conflicts, asked at every entrance: one with a rule of its own would differ.

type Name = keyof typeof cases;
const names = Object.keys(cases) as Name[];
const table = (cell: (name: Name) => unknown) => Object.fromEntries(names.map((name) => [name, cell(name)]));
const expected = table((name) => cases[name].why !== null);

describe.each([{ blind: false }, { blind: true }])('blind: $blind', ({ blind }) => {
  let contest: ContestRow;
  let entry: { id: string; unitId: string };
  let files: string[];
  let first: Person;
  let organiser: Actor;
  const judges = new Map<Name, Person>();
  const secretaries = new Map<Name, Person>();
  const judge = (name: Name) => judges.get(name) as Person;
  const secretary = (name: Name) => secretaries.get(name) as Person;
  const previewed = new Set<string>();

  beforeAll(async () => {
    setClock(when.judging);
    const s = await stage(1, () => ({ blind }));
    ({ organiser, first } = s);
    const [only] = s.entries;
    if (!only) throw new Error('no entry');
    entry = { id: only.id, unitId: only.unitId };
    const family = await familyOf(only.unitId);
    for (const name of names)
      for (const [kind, people] of [['judge', judges] as const, ['secretary', secretaries] as const]) {
        const person = await juror(s.contestId, kind, s.organiser);
        people.set(name, person);
        await tie(person, cases[name], family);
      }
    contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
    for (const pair of await preview(
      { by: organiser, now: when.judging },
      { contestId: s.contestId, block: null },
    ))
      previewed.add(pair.judge);
    await fill(only.fileId, { bytes: await report('Chim Yến'), mime: 'application/pdf', at: when.open });
    await prepareCopies(only.id);
    const [paper] = await db().entryPaper.findMany({ where: { entryId: only.id } });
    files = blind ? [paper?.copyId ?? ''] : [only.fileId];
  });

  /** Through a seat that ended long ago, or by the person's own word. */
  async function tie(person: Person, { why, at }: Case, family: Family): Promise<void> {
    const { personId } = person;
    const unitId = at(family);
    const span = { createdAt: new Date('2012-01-01'), endedAt: new Date('2015-01-01') };
    if (unitId) await db().seat.create({ data: { personId, kind: 'unitOfficer', unitId, ...span } });
    if (why !== 'declared' && why !== 'recused') return;
    const said = { answer: why, reason: 'quen biết', at: when.judging };
    await db().conflict.create({ data: { entryId: entry.id, personId, ...said } });
  }

  /** Holds each entrance to the table. @param shut true if it must refuse this person */
  async function hold(shut: (name: Name) => Promise<boolean> | boolean): Promise<void> {
    const found = new Map<Name, boolean>();
    for (const name of names) found.set(name, await shut(name));
    expect(table((name) => found.get(name))).toEqual(expected);
  }

  const refusedAs = async (reason: string, act: Promise<unknown>): Promise<boolean> => {
    try {
      await act;
      return false;
    } catch (error) {
      if (error instanceof Denied && error.refusal.reason === reason) return true;
      throw error;
    }
  };

  test('the verdict names the nearest relation', async () => {
    const why = new Map<Name, unknown>();
    for (const name of names) {
      const status = await conflictStatus(db(), entry, judge(name).personId);
      why.set(name, status.kind === 'conflicted' ? status.why : null);
    }
    expect(table((name) => why.get(name))).toEqual(table((name) => cases[name].why));
  });

  test('so does the status that is kept with a sheet', async () => {
    const settled = new Map<Name, { kind: string; relation: Relation | null }>();
    for (const name of names)
      settled.set(
        name,
        await settleConflict(db(), entry, { personId: judge(name).personId, now: when.judging }),
      );
    const relation = (name: Name) => settled.get(name)?.relation ?? settled.get(name)?.kind === 'conflicted';
    expect(table(relation)).toEqual(
      table((name) => {
        const { why } = cases[name];
        return why === 'declared' || why === 'recused' ? true : (why ?? false);
      }),
    );
  });

  test('the statuses of a whole contest, in SQL', async () => {
    const statusOf = await conflictStatusesOf(db(), contest.id);
    await hold((name) => statusOf(entry.id, judge(name).personId).kind === 'conflicted');
  });

  test('the fragment of seeing', () =>
    hold(
      async (name) =>
        (await db().entry.count({ where: { id: entry.id, ...conflictedFor(judge(name).personId) } })) > 0,
    ));

  test('the plan of assignments', () => hold((name) => !previewed.has(judge(name).personId)));

  test('an entry given to a judge by hand', () =>
    hold(async (name) => {
      const from = { entry: entry.id, judge: first.personId };
      const key = { entryId: entry.id, personId: judge(name).personId };
      const to = reassign(
        { by: organiser, now: when.judging },
        { contestId: contest.id, from, to: judge(name).personId, reason: 'thay người chấm' },
      );
      const refused = await refusedAs('conflicted', to);
      // Everybody has it for the doors that follow, as it was before the tie came to light.
      const held = { ...key, createdAt: when.judging, conflictStatus: unasked };
      if (refused) await db().assignment.create({ data: held });
      const back = { entryId_personId: { entryId: entry.id, personId: first.personId } };
      await db().assignment.update({ where: back, data: { endedAt: null, endReason: '' } });
      return refused;
    }));

  test('the list of a draw', async () => {
    await db().assignment.updateMany({
      where: { entryId: entry.id, personId: { not: first.personId } },
      data: { endedAt: null },
    });
    const { salt, barred } = await listNow(db(), contest, { block: null, each: 2 });
    const labels = new Set(barred.map((pair) => pair.judge));
    await hold((name) => labels.has(sha256(`${salt}:${judge(name).personId}`)));
  });

  test("the judge's answer: what the portal knows is not denied", () =>
    hold((name) =>
      refusedAs(
        'conflicted',
        answer({ by: judge(name), now: when.judging }, { entryId: entry.id, given: 'none', reason: '' }),
      ),
    ));

  test("the judge's desk", () =>
    hold(async (name) => (await entryToJudge(judge(name), entry.id))?.conflict.kind === 'conflicted'));

  test("the judge's sheet", () =>
    hold(async (name) => {
      const key = { entryId: entry.id, part: 'ho-so', personId: judge(name).personId };
      return refusedAs(
        'conflicted',
        scoreOn({ by: judge(name), now: when.judging }, { key, base: 0, text: { points: points() } }),
      );
    }));

  test('what was scored before, read again', async () => {
    for (const name of names) {
      const key = { entryId: entry.id, part: 'ho-so', personId: judge(name).personId };
      const times = { createdAt: when.judging, updatedAt: when.judging };
      await db().scoreSheet.createMany({ data: [{ ...key, ...times }], skipDuplicates: true });
    }
    await hold(async (name) => {
      const own = { AND: [ownSheets(judge(name)), { entryId: entry.id }] };
      const seen = (await db().scoreSheet.count({ where: own })) > 0;
      const read = await entryToJudge(judge(name), entry.id);
      const sheet = read && (await sheetToScore(judge(name), read, 'ho-so'));
      expect(sheet?.id != null).toBe(seen);
      return !seen;
    });
  });

  test('the files of the entry', () =>
    hold(async (name) => {
      const request = new Request('http://cong.example/tep');
      const answers = files.map((id) => downloadFile(judge(name), id, { small: false, request }));
      const codes = (await Promise.all(answers)).map(({ status }) => status);
      expect(new Set(codes).size).toBe(1);
      return codes[0] === 404;
    }));

  test('the ranking and the typing desk', async () => {
    const part = contest.rules.parts.find(({ key }) => key === 'kien-thuc');
    if (!part) throw new Error('no typed part');
    await hold(async (name) => {
      const by = secretary(name);
      const ranked = await db().entry.count({ where: { AND: [entriesRanked(by), { id: entry.id }] } });
      const printed = await printedSheet(by, { entryId: entry.id, part: 'ho-so', judge: first.personId });
      const shut = [
        ranked === 0,
        (await idsOf(by, contest.id)).size === 0,
        (await resultsOf(by, contest, part)).length === 0,
        printed === null,
        (await barredEntries(db(), by, { contest, act: 'typeIn' })).length > 0,
      ];
      expect(new Set(shut).size).toBe(1);
      if (printed) expect((await confirmingStand(by, printed)).kind).not.toBe('conflicted');
      return ranked === 0;
    });
  });

  test('the register ties units in no way that the rule does not know', async () => {
    const rows = await db().$queryRaw<{ tie: string }[]>`SELECT DISTINCT tie FROM "UnitTie"`;
    expect(rows.map(({ tie: known }) => known).toSorted()).toEqual(ties.toSorted());
  });
});
