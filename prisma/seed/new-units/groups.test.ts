import { expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import { existsOn } from '@/domain/unit/unit';
import { accounts, accountsAt } from '../cast';
import { withoutDistricts } from '../content/write';
import { plan } from '../stories/plan';
import { readUnits, standing } from '../units';
import { seedGroups } from './groups';

const moment = new Date('2026-11-20T08:00:00+07:00');
const units = readUnits();
const bySlug = new Map(units.map((unit) => [unit.slug, unit]));

test('every unit of 2026 stands in one group, and nobody else in any', () => {
  const placed = seedGroups().flatMap(({ slugs }) => slugs);
  const living = units.filter(
    (unit) => unit.kind !== 'province' && existsOn(standing(unit), day(2026, 1, 1)),
  );
  expect(placed.toSorted()).toEqual(living.map(({ slug }) => slug).toSorted());
  expect(seedGroups().every(({ slugs }) => slugs.length > 0)).toBe(true);
});

test('Xã Chiềng Mai goes on with what Xã Chiềng Ban did in 2022 and is recognised; another commune begins anew', () => {
  const { models, steps } = plan('Dân vận khéo', moment, units);
  const of = (slug: string) => models.find((model) => model.year === 2026 && model.unit.slug === slug);
  const continued = of('xa-chieng-mai-2025');
  const former = models.find(({ key }) => key === continued?.continues);
  expect([former?.unit.slug, former?.year, former?.text.name]).toEqual([
    'xa-chieng-ban',
    2022,
    continued?.text.name,
  ]);
  expect(of('phuong-to-hieu-2025')).toMatchObject({ continues: null });
  const recognised = steps.flatMap((step) => (step.do === 'decide' ? step.recognise : []));
  expect(recognised).toContain(continued?.key);
});

test('whoever plays in 2026 is there, and nobody writes of a district', () => {
  const { models, steps } = plan('Dân vận khéo', moment, units);
  const told = models.filter(({ year }) => year === 2026);
  expect(told.length).toBeGreaterThan(40);
  expect(told.filter(({ unit }) => !existsOn(standing(unit), day(2026, 1, 31)))).toEqual([]);
  const reasons = steps.flatMap((step) =>
    step.do === 'move' && told.some(({ key }) => key === step.model) ? step.reason : [],
  );
  const texts = told.flatMap(({ text, results }) => [...Object.values(text), results].join('\n'));
  expect([...texts, ...reasons].filter((text) => /(?<!\p{L})huyện(?!\p{L})/iu.test(text))).toEqual([]);
  expect(withoutDistricts('UBND các huyện, thành phố; cấp huyện, cấp xã')).toBe(
    'UBND các xã, phường; cấp xã',
  );
});

test('an account is announced while a unit of its own is there', () => {
  for (const { email, since, until, seats } of accounts) {
    const own = seats.flatMap(({ unit }) => (unit ? [bySlug.get(unit)] : []));
    for (const unit of own) {
      const begins = unit && unit.validFrom > '2018' ? unit.validFrom : undefined;
      expect([since, until], email).toEqual([begins, unit?.validTo ?? undefined]);
    }
  }
  const at = (day: string) => accountsAt(new Date(`${day}T05:00:00+07:00`)).length;
  expect(at('2025-06-30')).toBeLessThan(at('2025-07-01'));
});
