import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import { lexiconOf } from '@/domain/text/search-words';
import { type Ask, noAsk } from '@/domain/showcase/ask';
import * as make from '@/prisma/factories';
import { db } from '../../io/db';
import { allCells } from './cells';
import { directory, unitsNamed } from './directory';
import { nearest, vocabulary } from './nearest';
import { search } from './search';

let units: { id: string; parentId: string | null }[];
let decisionId: string;
const at = (minutes: number) => new Date(Date.UTC(2020, 11, 1, 0, minutes));

beforeAll(async () => {
  await make.season(2019);
  await make.season(2020);
  const district = await make.unit({ name: 'Huyện Mai Sơn', kind: 'district' });
  const names = ['Xã Chiềng Ban', 'Xã Pú Bẩu'];
  units = await Promise.all(
    names.map((name, n) => make.unit({ name, ...(n === 0 && { parentId: district.id }) })),
  );
  const decision = { year: 2020, number: '1/QĐ', issuedOn: day(2020, 12, 1), authority: 'UBND' };
  const made = await db().decision.create({ data: { ...decision, createdAt: at(0), createdById: 'x' } });
  decisionId = made.id;
});

type Wish = {
  unit: number;
  name: string;
  minute?: number;
  method?: string;
  year?: number;
  field?: 'defenceSecurity';
};

/** A row as recognition leaves it. */
async function recognised({ unit, minute = 0, year = 2020, field, ...text }: Wish): Promise<string> {
  const [id, when, of] = [randomUUID(), at(minute), units[unit]];
  const moments = {
    createdAt: when,
    updatedAt: when,
    submittedAt: when,
    receivedAt: when,
    statusSince: when,
  };
  await db().model.create({
    data: {
      ...text,
      ...moments,
      id,
      slug: `x-${year}-${id.slice(-12)}`,
      year,
      field: field ?? 'economy',
      unitId: of?.id ?? '',
      districtId: of?.parentId ?? null,
      unitKind: 'commune',
      status: 'recognised',
      createdById: 'x',
      submittedById: 'x',
      recognisedAt: when,
      decisionId,
    },
  });
  return id;
}

const groundOf = async () => ({ vocabulary: await vocabulary(), lexicon: lexiconOf(await directory()) });

async function idsOf(ask: Partial<Ask>): Promise<string[]> {
  const { lexicon } = await groundOf();
  const { cards } = await search(
    { ...noAsk, ...ask },
    { districtIds: new Map(), groupIds: new Map(), lexicon, cells: await allCells() },
  );
  return cards.map(({ id }) => id);
}

test('finds by unit and district and field and year words together, by short forms, and best first', async () => {
  const told = { unit: 0, field: 'defenceSecurity' as const, year: 2019 };
  const older = await recognised({ ...told, minute: 50, name: 'Tuyến đường ánh sáng' });
  const newer = await recognised({
    ...told,
    minute: 60,
    name: 'Tự quản',
    method: 'Tuyến đường ánh sáng của bản',
  });
  const other = await recognised({
    unit: 1,
    minute: 55,
    name: 'Cải cách thủ tục hành chính cho người H’Mông',
  });
  for (const q of [
    'Chiềng Ban Mai Sơn quốc phòng an ninh',
    'xã Chiềng Ban huyện Mai Sơn quốc phòng',
    'UBND X. Chiềng Ban, H. Mai Sơn năm 2019 ánh sáng',
    'mô hình dân vận khéo Chiềng Ban 2019 an ninh',
  ])
    expect((await idsOf({ q })).toSorted(), q).toEqual([older, newer].toSorted());
  expect(await idsOf({ q: 'ánh sáng' })).toEqual([older, newer]);
  const { lexicon } = await groundOf();
  const ground = { districtIds: new Map(), groupIds: new Map(), lexicon, cells: await allCells() };
  const { cards } = await search({ ...noAsk, q: 'anh sang' }, ground);
  expect(cards.map(({ excerpt }) => excerpt?.hit)).toEqual([undefined, 'ánh sáng']);
  for (const q of ['TTHC', 'tthc hmông', "H'Mông", 'h’mông', 'Hmông', 'người mông'])
    expect(await idsOf({ q }), q).toContain(other);
  for (const q of ['Chiềng Ban Thuận Châu', '2019 TTHC']) expect(await idsOf({ q }), q).toEqual([]);
  const named = unitsNamed(await directory(), 'UBND xã Chiềng Ban').map(({ name }) => name);
  expect(named[0]).toBe('Xã Chiềng Ban');
  expect(await idsOf({ q: '%' })).toEqual(await idsOf({}));
  expect(await idsOf({ q: 'mô hình dân vận khéo' })).toEqual(await idsOf({}));
});

test('where nothing is found, the nearest words and the parts that are there are offered', async () => {
  await recognised({ unit: 1, name: 'Vườn ươm giống quế', method: 'Trồng quế trên nương' });
  const ground = await groundOf();
  expect(await nearest('vườn ươm gionsg quế', ground)).toMatchObject({ instead: 'vuon uom giong que' });
  expect(await nearest('vuon uom xe may', ground)).toEqual({ instead: null, parts: ['vuon', 'uom'] });
  expect(await nearest('zzz', ground)).toEqual({ instead: null, parts: [] });
});
