import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { hands, juror, marks, type Person, type Stage, stage, when } from '../../testing/contest';
import { db } from '../../io/db';
import { approve, type Freezing, freeze, returnFreeze, sign } from '../results/results';
import { testDatabase } from '../../testing/database';

// The freezer names the people who approve and sign; nobody else may, and none of them judged.

let s: Stage;
let otherAuditor: Person;
let otherOrganiser: Person;
/** Organises, and sat in the jury once. */
let formerJudge: Person;
/** Audits, and sat in the jury once. */
let judgedAuditor: Person;

beforeAll(async () => {
  s = await stage(2);
  otherAuditor = await juror(s.contestId, 'auditor', s.organiser);
  otherOrganiser = await seated('organiser');
  formerJudge = await seated('viewer');
  judgedAuditor = await seated('viewer');
  // Seated by rows: the verbs refuse the second seat, and the freeze does not rely on that.
  for (const [{ personId }, next] of [
    [formerJudge, { kind: 'organiser' }],
    [judgedAuditor, { kind: 'auditor', contestId: s.contestId }],
  ] as const) {
    const past = { kind: 'judge', contestId: s.contestId, endedAt: when.prepared } as const;
    await db().seat.create({ data: { personId, createdAt: when.prepared, ...past } });
    await db().seat.create({ data: { personId, createdAt: when.prepared, ...next } });
  }
  for (const judge of [s.chief, s.first])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: 25 * n });
}, 180_000);

const attempt = (change: Partial<Freezing>, by: Actor = s.organiser) =>
  freeze(
    { by, now: when.deciding },
    { ...hands(s), ...change, contestId: s.contestId, reason: 'thử', unrankedSeen: true },
  );

test.each<[what: string, change: () => Partial<Freezing>, reason: string]>([
  ['an approver without the seat', () => ({ approverId: otherOrganiser.personId }), 'handNotAuditor'],
  ['the secretary as approver', () => ({ approverId: s.secretary.personId }), 'handNotAuditor'],
  ['an approver who judged', () => ({ approverId: judgedAuditor.personId }), 'handJudged'],
  ['a signer without the seat', () => ({ firstSignerId: s.chief.personId }), 'handNotOrganiser'],
  ['the auditor as signer', () => ({ secondSignerId: s.auditor.personId }), 'handNotOrganiser'],
  ['a first signer who judged', () => ({ firstSignerId: formerJudge.personId }), 'handJudged'],
  ['a second signer who judged', () => ({ secondSignerId: formerJudge.personId }), 'handJudged'],
  ['one signer twice', () => ({ secondSignerId: s.signer.personId }), 'handsNotApart'],
  ['whoever freezes as first signer', () => ({ firstSignerId: s.organiser.personId }), 'freezerSigns'],
  ['whoever freezes as second signer', () => ({ secondSignerId: s.organiser.personId }), 'freezerSigns'],
  ['nobody', () => ({ firstSignerId: '' }), 'handsIncomplete'],
  ['a person who is not there', () => ({ approverId: 'x' }), 'handsIncomplete'],
])('%s is refused at the freeze', async (_what, change, reason) => {
  await expect(attempt(change())).rejects.toThrow(reason);
  expect(await db().freeze.count({ where: { contestId: s.contestId } })).toBe(0);
});

test('an account that has ended is not named', async () => {
  const person = { where: { id: s.second.personId } };
  await db().person.update({ ...person, data: { endedAt: when.judging } });
  await expect(attempt({})).rejects.toThrow('handsIncomplete');
  await db().person.update({ ...person, data: { endedAt: null } });
});

test('only whom the freeze names approves, signs first and signs second, each in turn', async () => {
  const { id } = await attempt({});
  const everybody: [string, Actor, approving: string, signing: string][] = [
    ['whoever froze', s.organiser, 'needsAuditor', 'notNamed'],
    ['another organiser', otherOrganiser, 'needsAuditor', 'notNamed'],
    ['another auditor', otherAuditor, 'notNamed', 'needsOrganiser'],
    ['the chair', s.chief, 'needsAuditor', 'needsOrganiser'],
    ['the secretary', s.secretary, 'needsAuditor', 'needsOrganiser'],
    ['a unit', s.entries[0]?.leader ?? s.chief, 'needsAuditor', 'needsOrganiser'],
  ];
  for (const [who, by, refused] of [
    ...everybody,
    ['the first signer', s.signer, 'needsAuditor'] as const,
    ['the second signer', s.second, 'needsAuditor'] as const,
  ])
    await expect(approve({ by, now: when.deciding }, id), who).rejects.toThrow(refused);
  await approve({ by: s.auditor, now: when.deciding }, id);
  for (const [who, by, , refused] of [
    ...everybody,
    ['the second signer, before the first', s.second, '', 'notNamed'] as const,
    ['the auditor', s.auditor, '', 'needsOrganiser'] as const,
  ])
    await expect(sign({ by, now: when.deciding }, id), who).rejects.toThrow(refused);
  await sign({ by: s.signer, now: when.deciding }, id);
  for (const [who, by, , refused] of [
    ...everybody,
    ['the first signer again', s.signer, '', 'secondPerson'] as const,
  ])
    await expect(sign({ by, now: when.deciding }, id), who).rejects.toThrow(refused);
  await returnFreeze({ by: s.auditor, now: when.deciding }, { id, reason: 'xong' });
});

test('whoever was seated in the jury after being named no longer acts', async () => {
  const { id } = await attempt({});
  const late = { personId: s.auditor.personId, kind: 'judge' as const, contestId: s.contestId };
  const row = await db().seat.create({ data: { ...late, createdAt: when.deciding, endedAt: when.deciding } });
  await expect(approve({ by: s.auditor, now: when.deciding }, id)).rejects.toThrow('judgesHere');
  await db().seat.delete({ where: { id: row.id } });
  await approve({ by: s.auditor, now: when.deciding }, id);
  await returnFreeze({ by: s.auditor, now: when.deciding }, { id, reason: 'xong' });
});

test('a column that names another than the signed text lets nobody act, and the database refuses other hands', async () => {
  const { id } = await attempt({});
  const { sql } = testDatabase();
  await sql(`UPDATE "Freeze" SET "approverId" = '${otherAuditor.personId}' WHERE id = '${id}'`);
  await expect(approve({ by: otherAuditor, now: when.deciding }, id)).rejects.toThrow('changedMeanwhile');
  await sql(`UPDATE "Freeze" SET "approverId" = '${s.auditor.personId}' WHERE id = '${id}'`);
  await expect(
    sql(`UPDATE "Freeze" SET "approvedById" = '${otherAuditor.personId}' WHERE id = '${id}'`),
  ).rejects.toThrow('Freeze_acted_on_by_whom_it_names');
  await expect(
    sql(`UPDATE "Freeze" SET "secondSignerId" = "firstSignerId" WHERE id = '${id}'`),
  ).rejects.toThrow('Freeze_names_three_people');
  await returnFreeze({ by: s.auditor, now: when.deciding }, { id, reason: 'xong' });
});

test('what was frozen before anybody was named is given back, not signed', async () => {
  const { id } = await attempt({});
  const { sql } = testDatabase();
  await sql(
    `UPDATE "Freeze" SET inputs = jsonb_build_object('rules', text::jsonb->'rules', 'input', text::jsonb->'input', 'awards', text::jsonb->'awards'),
       outcome = text::jsonb->'outcome', text = NULL, "approverId" = NULL, "firstSignerId" = NULL, "secondSignerId" = NULL
     WHERE id = '${id}'`,
  );
  await expect(approve({ by: s.auditor, now: when.deciding }, id)).rejects.toThrow('frozenUnnamed');
  await returnFreeze({ by: s.auditor, now: when.deciding }, { id, reason: 'chốt lại' });
});
