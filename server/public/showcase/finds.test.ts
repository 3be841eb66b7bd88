import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { fields } from '@/domain/registry/model/form';
import { lexiconOf, partsOf } from '@/domain/text/search-words';
import { noAsk } from '@/domain/showcase/ask';
import * as make from '@/prisma/factories';

import { db } from '../../io/db';
import { CANDIDATES, type Finds, finds } from './finds';
import type { WantedModels } from './match';

const q = 'nương chè xanh';
const day = (minute: number) => new Date(Date.UTC(2020, 11, 1, 0, minute));

beforeAll(async () => {
  await make.season(2020);
  const { id: unitId } = await make.unit({ kind: 'commune' });
  const decision = { year: 2020, number: '7/QĐ', issuedOn: day(0), authority: 'UBND' };
  const { id: decisionId } = await db().decision.create({
    data: { ...decision, createdAt: day(0), createdById: 'x' },
  });
  const by = { createdById: 'x', submittedById: 'x', decisionId, unitId, year: 2020 };
  await db().model.createMany({
    data: Array.from({ length: 80 }, (_, index) => {
      const when = day(index % 30);
      const moments = {
        createdAt: when,
        updatedAt: when,
        submittedAt: when,
        receivedAt: when,
        statusSince: when,
      };
      return {
        ...by,
        ...moments,
        id: randomUUID(),
        slug: `che-${index}`,
        name: index % 5 === 4 ? 'Mô hình khác' : `Tổ ${q} ${index}`,
        unitKind: 'commune' as const,
        status: 'recognised' as const,
        field: fields[index % 3] ?? 'economy',
        tags: index % 2 ? ['newRural'] : [],
        recognisedAt: when,
      };
    }),
  });
});

const wanted = (narrowing: Partial<WantedModels> = {}): WantedModels => {
  const { district: _none, group: _no, q: _words, ...ask } = noAsk;
  return { ...ask, districtId: null, groupId: null, parts: partsOf(q, lexiconOf([])), ...narrowing };
};

const idsOf = ({ places }: Finds) => places.map(({ id }) => id);
const counted = ({ cells }: Finds) => cells.reduce((sum, { count }) => sum + count, 0);

test.each([
  {},
  { field: 'cultureSociety' as const },
  { tag: 'newRural' as const },
  { from: { way: 'after' as const, at: day(15), id: 'f', how: 'phrase' as const, rank: 4 } },
  { from: { way: 'before' as const, at: day(15), id: 'f', how: 'phrase' as const, rank: 4 } },
])('a walk past too many finds meets the same page as sorting them all: %j', async (narrowing) => {
  const ask = wanted(narrowing);
  const sorted = await finds(ask, { how: 'phrase', total: 80 });
  const walked = await finds(ask, { how: 'phrase', total: 5, most: 5 });
  expect(sorted.places.length).toBeGreaterThan(20);
  expect(idsOf(walked)).toEqual(idsOf(sorted));
  expect([sorted.whole, counted(sorted)]).toEqual([true, 64]);
  expect([walked.whole, counted(walked)]).toEqual([false, 6]);
});

test('too many by their words but few with their filters are still sorted whole', async () => {
  const ask = wanted({ field: 'economy', tag: 'newRural' });
  const sorted = await finds(ask, { how: 'phrase', total: 80 });
  const narrowed = await finds(ask, { how: 'phrase', total: 20, most: 20 });
  expect(idsOf(narrowed)).toEqual(idsOf(sorted));
  expect([narrowed.whole, counted(narrowed)]).toEqual([false, sorted.places.length]);
  expect(sorted.places.length).toBeLessThan(CANDIDATES);
});

test.each([
  {},
  { field: 'cultureSociety' as const },
  { tag: 'newRural' as const },
  { from: { way: 'before' as const, at: day(15), id: 'f', how: 'phrase' as const, rank: 4 } },
])('common words in a large table meet the same page: %j', async (narrowing) => {
  const ask = wanted(narrowing);
  const sorted = await finds(ask, { how: 'phrase', total: 80 });
  const common = await finds(ask, { how: 'phrase', total: 1_000_000, most: 5 });
  expect(idsOf(common)).toEqual(idsOf(sorted));
  expect([common.whole, counted(common)]).toEqual([false, 64]);
});
