import type { Actor } from '@/domain/actor';
import * as inContests from './contest-subjects';
import type { HistoryRow } from './history-list';
import { db } from './io/db';
import * as visible from './visible';

/** What a row of the history is about, as far as the actor may see it. `href`: its page, for whoever may see it at all. */
export type Subject = { words: string; model?: string; unit?: string; person?: string; href?: string };

/** What judges and organisers did is written under an entry, a contest or a frozen result. */
const contestNouns = ['contest', 'entry', 'conflict', 'assignment', 'result'];

/** The subjects of one page of the history, each found by the row's `subjectId`. */
export async function subjectsOf(
  rows: readonly HistoryRow[],
  by: Actor,
): Promise<ReadonlyMap<string, Subject>> {
  const of = (...nouns: string[]) =>
    rows.filter(({ noun }) => nouns.includes(noun)).map(({ subjectId }) => subjectId);
  const lists = await Promise.all([
    models(of('model'), by),
    papers(of('paper'), by),
    units(of('unit')),
    people(of('person', 'account', 'seat'), by),
    seats(of('seat'), by),
    decisions(of('decision'), by),
    inContests.contests(of(...contestNouns), by),
    inContests.entries(of(...contestNouns), by),
    inContests.freezes(of('result'), by),
    inContests.rulings(of('result'), by),
    inContests.sheets(of('sheet'), by),
  ]);
  return new Map(lists.flat());
}

type Found = [id: string, subject: Subject][];

const wordsOf = ({ name, unit }: { name: string; unit: { name: string } }): string =>
  `${name || 'Mô hình chưa có tên'}, ${unit.name}`;

const named = { id: true, name: true, unit: { select: { name: true } } } as const;

async function models(ids: string[], by: Actor): Promise<Found> {
  const rows = await db().model.findMany({
    where: { AND: [visible.modelsInside(by), { id: { in: ids } }] },
    select: named,
  });
  return rows.map((row) => [row.id, { words: wordsOf(row), model: row.id }]);
}

async function papers(ids: string[], by: Actor): Promise<Found> {
  const rows = await db().paper.findMany({
    where: { id: { in: ids }, model: visible.modelsInside(by) },
    select: { id: true, model: { select: named } },
  });
  return rows.flatMap(({ id, model }) => (model ? [[id, { words: wordsOf(model), model: model.id }]] : []));
}

async function units(ids: string[]): Promise<Found> {
  const rows = await db().unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return rows.map(({ id, name }) => [id, { words: name, unit: id }]);
}

async function people(ids: string[], by: Actor): Promise<Found> {
  const rows = await db().person.findMany({
    where: { AND: [visible.people(by), { id: { in: ids } }] },
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => [id, { words: name, person: id }]);
}

async function seats(ids: string[], by: Actor): Promise<Found> {
  const rows = await db().seat.findMany({
    where: { id: { in: ids }, person: visible.people(by) },
    select: { id: true, person: { select: { id: true, name: true } } },
  });
  return rows.map(({ id, person }) => [id, { words: person.name, person: person.id }]);
}

async function decisions(ids: string[], by: Actor): Promise<Found> {
  const rows = await db().decision.findMany({
    where: { AND: [visible.decisions(by), { id: { in: ids } }] },
    select: { id: true, number: true },
  });
  return rows.map(({ id, number }) => [id, { words: `Số ${number}` }]);
}
