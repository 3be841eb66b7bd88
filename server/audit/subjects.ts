import { deskPage } from '@/domain/addresses';
import type { Actor } from '@/domain/actor';
import * as inContests from './contest-subjects';
import type { HistorySubject } from './contest-subjects';
import type { HistoryRow } from './queries';
import { db } from '../io/db';
import * as ofPlans from '../obligations/subjects';
import { reportSubjects } from '../reports/subjects';
import * as visible from '../visible/registry';

const contestNouns = ['contest', 'entry', 'conflict', 'assignment', 'result'];

export async function subjectsOf(
  by: Actor,
  rows: readonly HistoryRow[],
): Promise<ReadonlyMap<string, HistorySubject>> {
  const of = (...nouns: string[]) =>
    rows.filter(({ noun }) => nouns.includes(noun)).map(({ subjectId }) => subjectId);
  const lists = await Promise.all([
    models(by, of('model')),
    papers(by, of('paper')),
    units(of('unit')),
    groups(of('group')),
    people(by, of('person', 'account', 'seat')),
    seats(by, of('seat')),
    decisions(by, of('decision')),
    permissions(of('permission')),
    inContests.contestSubjects(by, of(...contestNouns)),
    inContests.entrySubjects(by, of(...contestNouns)),
    inContests.freezes(by, of('result')),
    inContests.rulingSubjects(by, of('result')),
    inContests.lateActSubjects(by, of('result')),
    inContests.sheetSubjects(by, of('sheet')),
    ofPlans.schemeSubjects(of('scheme')),
    ofPlans.obligationSubjects(of('obligation')),
    ofPlans.deliverySubjects(by, of('delivery')),
    ofPlans.difficultySubjects(by, of('difficulty')),
    reportSubjects(by, of('report')),
  ]);
  return new Map(lists.flat());
}

async function permissions(ids: string[]): Promise<Found> {
  const rows = await db().actPermission.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, person: { select: { name: true } } },
  });
  return rows.map(({ id, number, person }) => [
    id,
    { words: `Số ${number}, ${person.name}`, href: deskPage.permissions },
  ]);
}

type Found = [id: string, subject: HistorySubject][];

const wordsOf = ({ name, unit }: { name: string; unit: { name: string } }): string =>
  `${name || 'Mô hình chưa có tên'}, ${unit.name}`;

const named = { id: true, name: true, unit: { select: { name: true } } } as const;

async function models(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().model.findMany({
    where: { AND: [visible.modelsInside(by), { id: { in: ids } }] },
    select: named,
  });
  return rows.map((row) => [row.id, { words: wordsOf(row), model: row.id }]);
}

async function papers(by: Actor, ids: string[]): Promise<Found> {
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

async function groups(ids: string[]): Promise<Found> {
  const rows = await db().group.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return rows.map(({ id, name }) => [id, { words: name, href: deskPage.group(id) }]);
}

async function people(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().person.findMany({
    where: { AND: [visible.people(by), { id: { in: ids } }] },
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => [id, { words: name, person: id }]);
}

async function seats(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().seat.findMany({
    where: { id: { in: ids }, person: visible.people(by) },
    select: { id: true, person: { select: { id: true, name: true } } },
  });
  return rows.map(({ id, person }) => [id, { words: person.name, person: person.id }]);
}

async function decisions(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().decision.findMany({
    where: { AND: [visible.decisions(by), { id: { in: ids } }] },
    select: { id: true, number: true },
  });
  return rows.map(({ id, number }) => [id, { words: `Số ${number}` }]);
}
