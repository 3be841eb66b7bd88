import { day } from '@/domain/date/calendar';
import { existsOn } from '@/domain/unit/unit';
import { add } from '@/server/units/groups/groups';
import { place } from '@/server/units/groups/placing';
import { seatedAs } from '../contest/cast';
import type { Aside } from '../play';
import { NEW_UNITS_YEAR } from '../stories/new-units';
import { lineOf, readUnits, type SeedUnit, standing } from '../units';

/** Made up: former neighbours stand together, and nobody has decided so. */
const NOTE = 'Dữ liệu minh họa: xếp theo địa bàn, không theo quyết định nào có thật.';

/** By the codes of the districts that were there in 2018. */
const communes: Record<string, readonly string[]> = {
  'Cụm thi đua số 1': ['116', '120'],
  'Cụm thi đua số 2': ['118', '119'],
  'Cụm thi đua số 3': ['125', '124'],
  'Cụm thi đua số 4': ['123', '128'],
  'Cụm thi đua số 5': ['121', '122'],
  'Cụm thi đua số 6': ['126', '127'],
};

const kinds: Record<string, SeedUnit['kind']> = {
  'Khối thi đua các sở, ban, ngành': 'department',
  'Khối thi đua các đơn vị sự nghiệp': 'publicServiceUnit',
};

export type SeedGroup = { name: string; slugs: string[] };

/** Every unit of the year in one group. */
export function seedGroups(): SeedGroup[] {
  const [all, begun] = [readUnits(), day(NEW_UNITS_YEAR, 1, 1)];
  const living = all.filter((unit) => existsOn(standing(unit), begun));
  const districtOf = new Map(living.map((unit) => [unit.slug, districtBefore(unit, all)]));
  const named = (name: string, isIn: (unit: SeedUnit) => boolean) => ({
    name,
    slugs: living.filter(isIn).map(({ slug }) => slug),
  });
  return [
    ...Object.entries(communes).map(([name, codes]) =>
      named(name, ({ kind, slug }) => kind === 'commune' && codes.includes(districtOf.get(slug) ?? '')),
    ),
    ...Object.entries(kinds).map(([name, kind]) => named(name, (unit) => unit.kind === kind)),
  ];
}

/** The code of the district in which the first of its predecessors lay in 2018. */
function districtBefore({ ref }: SeedUnit, all: readonly SeedUnit[]): string | undefined {
  const line = lineOf(ref);
  const lay = all.find((unit) => line.includes(unit.ref) && unit.validFrom < '2018');
  return all.find((unit) => unit.ref === lay?.parentRef)?.code;
}

/** By an administrator: the office that organises may not place itself. */
export function drawGroups(idOf: ReadonlyMap<string, string>, at: Date): Aside[] {
  const from = day(NEW_UNITS_YEAR, 1, 1);
  return seedGroups().map(({ name, slugs }) => ({
    at,
    tell: async () => {
      const acting = { by: await seatedAs('quantri', { kind: 'administrator' }), now: at };
      const { id } = await add(acting, { name, from, note: NOTE });
      const unitIds = slugs.flatMap((slug) => idOf.get(slug) ?? []);
      await place(acting, { groupId: id, unitIds, from });
    },
  }));
}
