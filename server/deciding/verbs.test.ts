import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ContestSeatKind, Seat } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { type DecidingConflict, isInterest } from '@/domain/deciding/deciding';
import { Denied, type Reason } from '@/domain/verdict';
import { modelAt, seated, season, unit } from '@/prisma/factories';
import { stage, type Stage, when } from '../testing/contest';
import { deliveryVerbs } from '../testing/deciding/delivery-verbs';
import { contestVerbs } from '../testing/deciding/contest-verbs';
import { elsewhere } from '../testing/deciding/elsewhere';
import { ground } from '../testing/deciding/ground';
import { modelVerbs } from '../testing/deciding/model-verbs';
import { unitVerbs } from '../testing/deciding/unit-verbs';
import type { about, Ground, Verb } from '../testing/deciding/verb';
import { db } from '../io/db';
import { verbsIn } from '../testing/verbs';
import { Absent } from '../write';

const deciding = { ...contestVerbs, ...modelVerbs, ...unitVerbs, ...deliveryVerbs };
let g: Ground;
let s: Stage;
/** By relation: the units of which somebody related so is. */
const units = {} as Record<Related, string>;

const related = [
  'ownUnit',
  'superiorUnit',
  'subordinateUnit',
  'formerUnit',
  'successorUnit',
  'rival',
] as const;
type Related = (typeof related)[number] | 'former by two steps' | 'dissolved district';

beforeAll(async () => {
  s = await stage(3);
  const [home, rival] = [s.entries[0]?.unitId ?? '', s.entries[1]?.unitId ?? ''];
  const [above, below, former, older, later, district] = [
    await unit({ kind: 'province' }),
    await unit({ parentId: home }),
    await unit(),
    await unit(),
    await unit(),
    await unit({ kind: 'district' }),
  ];
  await db().unit.update({ where: { id: home }, data: { parentId: above.id } });
  await db().unit.update({ where: { id: older.id }, data: { parentId: district.id } });
  const effective = day(2019, 7, 1);
  await db().unitSuccession.createMany({
    data: [
      { predecessorId: older.id, successorId: former.id, effective },
      { predecessorId: former.id, successorId: home, effective },
      { predecessorId: home, successorId: later.id, effective },
    ],
  });
  Object.assign(units, {
    ownUnit: home,
    superiorUnit: above.id,
    subordinateUnit: below.id,
    formerUnit: former.id,
    'former by two steps': older.id,
    'dissolved district': district.id,
    successorUnit: later.id,
    rival,
  });
  await season(2020);
  const leader = await seated('unitLeader', home);
  const cast = { leader, organiser: s.organiser };
  const upTo = 'rate' as const;
  const modelId = await modelAt({ unitId: home, year: 2020, cast, now: when.open, upTo });
  g = await ground(s, modelId);
}, 300_000);

/** Somebody with the seat that the act asks for, who also works for the unit. */
async function actor(as: Verb['as'], unitId: string | null) {
  const ofOffice = as === 'organiser' || as === 'administrator';
  const person = await seated(ofOffice ? as : 'viewer');
  const contestId = s.contestId;
  const seats: Seat[] = ofOffice ? [{ kind: as }] : [{ kind: as, contestId }];
  if (!ofOffice)
    await db().seat.create({
      data: { personId: person.personId, kind: as, contestId, createdAt: when.prepared },
    });
  // A seat that was ended long ago ties as well.
  if (unitId)
    await db().seat.create({
      data: {
        personId: person.personId,
        kind: 'unitOfficer',
        unitId,
        createdAt: when.prepared,
        endedAt: when.open,
      },
    });
  return { ...person, seats };
}

async function refusalOf(act: Promise<unknown>): Promise<Reason | 'unseen' | 'none'> {
  const thrown: unknown = await act.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown === null) return 'none';
  if (thrown instanceof Absent) return 'unseen';
  if (thrown instanceof Denied) return thrown.refusal.reason;
  throw thrown;
}

const own: Record<string, Reason> = {
  ownUnit: 'decidesOwnUnit',
  superiorUnit: 'decidesSubordinate',
  subordinateUnit: 'decidesSuperior',
  formerUnit: 'decidesSuccessor',
  'former by two steps': 'decidesSuccessor',
  'dissolved district': 'decidesSuccessor',
  successorUnit: 'decidesFormer',
} satisfies Partial<Record<Related | DecidingConflict, Reason>>;

/** The law for a rival: barred from the block and the contest; models have no rivals. */
const ofRival: Record<keyof typeof about, Reason | null> = {
  entry: 'decidesRival',
  contest: 'decidesOwnUnit',
  model: null,
  unit: 'decidesRival',
};

test('every verb that writes is in the table, or is said to decide about nobody', () => {
  const known = [...Object.keys(deciding), ...Object.keys(elsewhere)].map((name) => name.split(' ')[0]);
  expect(new Set<string | undefined>(verbsIn(join(import.meta.dirname, '..')))).toEqual(new Set(known));
});

test.each(Object.keys(deciding))(
  '%s is left to another person by whoever is related',
  async (name) => {
    const verb = deciding[name] ?? expect.fail();
    const found: [string, string][] = [];
    const expected: [string, string][] = [];
    for (const [relation, reason] of Object.entries({ ...own, rival: ofRival[verb.about] })) {
      const by = await actor(verb.as, units[relation as Related]);
      const answer = await refusalOf(verb.attempt(g, by));
      found.push([relation, reason === null && !isInterest(answer as Reason) ? 'free' : answer]);
      expected.push([relation, verb.hides && relation !== 'rival' ? 'unseen' : (reason ?? 'free')]);
    }
    const stranger = await actor(verb.as, (await unit()).id);
    const answer = await refusalOf(verb.attempt(g, stranger));
    // Related to nobody: whatever else may stand against the act, it is not the person.
    expect([
      ...found,
      ['none', isInterest(answer as Reason) || answer === 'unseen' ? answer : 'free'],
    ]).toEqual([...expected, ['none', 'free']]);
  },
  120_000,
);

const otherRoles: [had: ContestSeatKind, reason: Reason][] = [
  ['judge', 'judgesHere'],
  ['chiefJudge', 'judgesHere'],
  ['auditor', 'auditsHere'],
];

test.each(otherRoles)(
  'who was once %s does none of the organiser’s acts in the contest',
  async (had, reason) => {
    const by = await actor('organiser', null);
    const facts = { personId: by.personId, contestId: s.contestId, kind: had };
    await db().seat.create({ data: { ...facts, createdAt: when.prepared, endedAt: when.open } });
    const acts = Object.entries(deciding).filter(
      ([, { as, about: on }]) => as === 'organiser' && on !== 'model' && on !== 'unit',
    );
    const refusals: [string, string][] = [];
    for (const [name, verb] of acts) refusals.push([name, await refusalOf(verb.attempt(g, by))]);
    expect(refusals.filter(([, refusal]) => refusal !== reason)).toEqual([]);
  },
  120_000,
);
