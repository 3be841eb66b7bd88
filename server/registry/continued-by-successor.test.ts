import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day, startOf } from '@/domain/date/calendar';
import { asked } from '@/domain/registry/duties/duty-record';
import { noAsk } from '@/domain/showcase/ask';
import { lexiconOf } from '@/domain/text/search-words';
import { go, modelAt, paper, road, season, seated } from '@/prisma/factories';
import { db } from '../io/db';
import { allCells } from '../public/showcase/cells';
import { directory } from '../public/showcase/directory';
import { search } from '../public/showcase/search';
import * as groups from '../units/groups/groups';
import { place } from '../units/groups/placing';
import { predecessorsOf } from '../units/succession';
import { decide } from './decisions/decisions';
import { dutyRecordsOf } from './duties/duties';
import { register, save } from './models/models';

// Xã Chiềng Mai's leader goes on in 2026 with what Xã Chiềng Ban did in 2022.

const now = startOf(day(2026, 11, 20));
let organiser: Actor & { personId: string };
let leader: Actor & { personId: string };
let former: string;
let model: string;
let groupId: string;
let heirId: string;

const recognise = (id: string, year: number) =>
  decide(
    { by: organiser, now: startOf(day(year, 12, 1)) },
    {
      ...{ year, number: `1/QĐ-${year}`, issuedOn: day(year, 11, 30), summary: '', decline: [] },
      ...{ authority: 'Chủ tịch', recognise: [id] },
    },
  );

beforeAll(async () => {
  for (const year of [2022, 2026]) await season(year);
  organiser = await seated('organiser');
  const old = await db().unit.findFirstOrThrow({ where: { name: 'Xã Chiềng Ban' } });
  const heir = await db().unit.findFirstOrThrow({ where: { name: 'Xã Chiềng Mai', validTo: null } });
  heirId = heir.id;
  const cast = { leader: await seated('unitLeader', old.id), organiser };
  const name = 'Đường hoa bản Củ';
  former = await modelAt({ unitId: old.id, year: 2022, cast, now: day(2022, 1, 20), upTo: 'rate', name });
  await recognise(former, 2022);
  const fresh = await seated('unitLeader', heir.id);
  const unitIds = (await predecessorsOf([heir.id], now)).get(heir.id) ?? [];
  leader = { ...fresh, seats: [{ kind: 'unitLeader', unitId: heir.id, unitIds }] };
  groupId = (await groups.add({ by: organiser, now }, { name: 'Cụm 1', from: day(2026, 1, 1), note: '' })).id;
  await place({ by: organiser, now }, { groupId, unitIds: [heir.id], from: day(2026, 1, 1) });
  model = randomUUID();
  const registration = { id: model, unitId: heir.id, year: 2026, continuedFromId: former };
  await register({ by: leader, now: startOf(day(2026, 1, 20)) }, registration);
  const at = startOf(day(2026, 1, 21));
  await save({ by: leader, now: at }, { id: model, base: 0, text: {} });
  await paper({ by: leader, now: at }, { modelId: model, kind: 'plan' });
  for (const stop of road.slice(1)) await go(model, { stop, cast: { leader, organiser }, now: at });
  await recognise(model, 2026);
});

test('it goes on with the text of before, and is counted once, in its group', async () => {
  const row = await db().model.findUniqueOrThrow({ where: { id: model } });
  expect(row).toMatchObject({ origin: 'continued', continuedFromId: former, groupId, districtId: null });
  const rows = (await dutyRecordsOf({ by: organiser, now }, [2026])).filter(({ unit }) => unit.id === heirId);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.unit).toMatchObject({ district: null, group: { id: groupId } });
  expect(rows[0]?.states.registration).toBe('onTime');
  const ask = { kind: null, districtId: null, duty: null, state: null, q: 'chieng ban', order: 'name' };
  const named = asked(rows, { ...ask, order: 'name', groupId });
  expect(named.map(({ unit }) => unit.name)).toEqual(['Xã Chiềng Mai']);
});

test('the public finds it by the name of before, without accents, in its group', async () => {
  const ground = {
    districtIds: new Map<string, string>(),
    groupIds: new Map([['cum-1', groupId]]),
    lexicon: lexiconOf(await directory()),
    cells: await allCells(),
  };
  const found = await search({ ...noAsk, q: 'chieng ban', year: 2026, group: 'cum-1' }, ground);
  expect(found.cards.map(({ id, unit, district }) => [id, unit.name, district])).toEqual([
    [model, 'Xã Chiềng Mai', null],
  ]);
  const before = await search({ ...noAsk, q: 'chieng ban', year: 2022 }, ground);
  expect(before.cards.map(({ id }) => id)).toEqual([former]);
});
