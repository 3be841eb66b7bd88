import { deskPage } from '@/domain/addresses';
import { z } from 'zod';
import { fields } from '@/domain/registry/model/form';
import { statuses } from '@/domain/registry/model/lifecycle';
import { isPeriod } from '@/domain/obligation/scheme';
import { duties } from '@/domain/registry/duties/obligation';
import { askedStates, type DutyAsk, dutyOrders } from '@/domain/registry/duties/duty-record';
import { boundKinds } from '@/domain/unit/unit';
import { modelOrders, type ModelAsk } from '@/server/registry/models/list';
import type { Direction, Sort } from '@/ui/list/data-table';

// The state of the lists lives in the URL; what cannot be read there is left out, never an error.

/** The whole period of a plan, as one choice among the years: "2018-2022". */
function yearsOfPeriod(nam: string): number[] | null {
  const [, first, last] = /^(\d{4})-(\d{4})$/u.exec(nam)?.map(Number) ?? [];
  if (!first || !last || !isPeriod({ firstYear: first, lastYear: last })) return null;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

export const isWholePeriod = (nam: string): boolean => yearsOfPeriod(nam) !== null;

/** "Năm 2022", or "Giai đoạn 2018–2022". */
export const periodWords = (nam: string): string =>
  isWholePeriod(nam) ? `Giai đoạn ${nam.replace('-', '–')}` : `Năm ${nam}`;

const one = <const T extends readonly string[]>(known: T) => z.enum(known).nullable().catch(null);
const page = z.coerce.number().int().min(1).catch(1);
const text = z.string().max(200).catch('');

/** How many models stand on a page. */
export const pageSizes = [20, 50, 100] as const;

const common = {
  nam: z.string().catch(''),
  loai: one(boundKinds),
  huyen: z.string().min(1).nullable().catch(null),
  cum: z.string().min(1).max(64).nullable().catch(null),
  q: text,
  trang: page,
  chieu: z.literal('nguoc').nullable().catch(null),
};

const unitsQuery = z.object({
  ...common,
  viec: one(duties),
  tinhtrang: one(askedStates),
  sap: z.enum(dutyOrders).catch('name'),
});

const modelsQuery = z.object({
  ...common,
  dv: z.string().min(1).max(60).nullable().catch(null),
  trangthai: one(statuses),
  linhvuc: one(fields),
  muon: z.literal('co').nullable().catch(null),
  sap: z.enum(modelOrders).catch('updated'),
  co: z.coerce.number().pipe(z.literal(pageSizes)).catch(pageSizes[0]),
});

export type Query = Record<string, string | string[] | undefined>;
type Paged = { nam: string; years: number[]; page: number };

/** The years that `nam` names; the current one when it names none. */
function yearsOf(nam: string, current: number): { nam: string; years: number[] } {
  const period = yearsOfPeriod(nam);
  if (period) return { nam, years: period };
  const year = /^\d{4}$/.test(nam) ? Number(nam) : current;
  return { nam: String(year), years: [year] };
}

export type UnitsAsk = DutyAsk & Paged;

export function unitsAsk(query: Query, current: number): UnitsAsk {
  const read = unitsQuery.parse(query);
  return {
    ...yearsOf(read.nam, current),
    kind: read.loai,
    districtId: read.huyen,
    groupId: read.cum,
    duty: read.viec,
    state: read.tinhtrang,
    q: read.q,
    order: read.sap,
    reversed: read.chieu !== null,
    page: read.trang,
  };
}

export type ModelsAsk = ModelAsk & Paged & { size: number };

/** @param known the years that there are: a list that names none is of them all */
export function modelsAsk(query: Query, known: readonly number[]): ModelsAsk {
  const read = modelsQuery.parse(query);
  const named = isWholePeriod(read.nam) || /^\d{4}$/.test(read.nam);
  return {
    ...(named ? yearsOf(read.nam, 0) : { nam: '', years: [...known] }),
    unitId: read.dv,
    kind: read.loai,
    districtId: read.huyen,
    groupId: read.cum,
    status: read.trangthai,
    field: read.linhvuc,
    late: read.muon === 'co',
    q: read.q,
    order: read.sap,
    reversed: read.chieu !== null,
    page: read.trang,
    size: read.co,
  };
}

/** The parameters of the URL, without what is usual. */
export const unitsParams = (ask: Partial<UnitsAsk>): Record<string, string> =>
  given({
    nam: ask.nam,
    loai: ask.kind,
    huyen: ask.districtId,
    cum: ask.groupId,
    viec: ask.duty,
    tinhtrang: ask.state,
    q: ask.q,
    sap: ask.order === 'name' ? null : ask.order,
    chieu: ask.reversed ? 'nguoc' : null,
    trang: ask.page === 1 ? null : ask.page,
  });

export const modelsParams = (ask: Partial<ModelsAsk>): Record<string, string> =>
  given({
    nam: ask.nam,
    dv: ask.unitId,
    loai: ask.kind,
    huyen: ask.districtId,
    cum: ask.groupId,
    trangthai: ask.status,
    linhvuc: ask.field,
    muon: ask.late ? 'co' : null,
    q: ask.q,
    sap: ask.order === 'updated' ? null : ask.order,
    chieu: ask.reversed ? 'nguoc' : null,
    co: ask.size === pageSizes[0] ? null : ask.size,
    trang: ask.page === 1 ? null : ask.page,
  });

const given = (params: Record<string, string | number | null | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );

const base = deskPage.duties;

export const unitsHref = (ask: Partial<UnitsAsk>): string => href(`${base}/don-vi`, unitsParams(ask));
export const modelsHref = (ask: Partial<ModelsAsk>): string => href(deskPage.models, modelsParams(ask));

type Ordered<Order> = { order: Order; reversed?: boolean; page: number };

/** The heading of a column: a press sorts by it, another one the other way round. */
export function sortOf<const Order extends string>(
  ask: { order: Order; reversed?: boolean },
  column: { order: Order; natural?: Direction },
  hrefOf: (part: Ordered<Order>) => string,
): Sort {
  const { order, natural = 'ascending' } = column;
  const current = ask.order === order;
  const reversed = current && ask.reversed !== true;
  const way = ({ back }: { back: boolean }) => (back ? opposite[natural] : natural);
  return {
    href: hrefOf({ order, reversed, page: 1 }),
    direction: current ? way({ back: ask.reversed === true }) : undefined,
    leads: way({ back: reversed }),
  };
}

const opposite: Record<Direction, Direction> = { ascending: 'descending', descending: 'ascending' };

export function href(path: string, params: Record<string, string>): string {
  const query = new URLSearchParams(params).toString();
  return query ? `${path}?${query}` : path;
}

/** None for all years together. */
export const yearsIn = (nam: string): number[] => (nam ? yearsOf(nam, 0).years : []);
