import { z } from 'zod';
import { fields } from '@/domain/model/form';
import { statuses } from '@/domain/model/lifecycle';
import { duties } from '@/domain/obligation';
import { planYears } from '@/domain/season';
import { askedStates, type StandingAsk, standingOrders } from '@/domain/standing';
import { boundKinds } from '@/domain/unit';
import { modelOrders, type ModelAsk } from '@/server/model-list';

// The state of the lists lives in the URL; what cannot be read there is left out, never an error.

/** The whole period of the plan, as one choice among the years. */
export const PERIOD = '2018-2022';

const one = <const T extends readonly string[]>(known: T) => z.enum(known).nullable().catch(null);
const page = z.coerce.number().int().min(1).catch(1);
const text = z.string().max(200).catch('');

const common = {
  nam: z.string().catch(''),
  loai: one(boundKinds),
  huyen: z.string().min(1).nullable().catch(null),
  q: text,
  trang: page,
};

const unitsQuery = z.object({
  ...common,
  viec: one(duties),
  tinhtrang: one(askedStates),
  sap: z.enum(standingOrders).catch('name'),
});

const modelsQuery = z.object({
  ...common,
  dv: z.string().min(1).max(60).nullable().catch(null),
  trangthai: one(statuses),
  linhvuc: one(fields),
  muon: z.literal('co').nullable().catch(null),
  sap: z.enum(modelOrders).catch('unit'),
});

export type Query = Record<string, string | string[] | undefined>;
type Paged = { nam: string; years: number[]; page: number };

/** The years that `nam` names; the current one when it names none. */
function yearsOf(nam: string, current: number): { nam: string; years: number[] } {
  if (nam === PERIOD) return { nam, years: [...planYears] };
  const year = /^\d{4}$/.test(nam) ? Number(nam) : current;
  return { nam: String(year), years: [year] };
}

export type UnitsAsk = StandingAsk & Paged;

export function unitsAsk(query: Query, current: number): UnitsAsk {
  const read = unitsQuery.parse(query);
  return {
    ...yearsOf(read.nam, current),
    kind: read.loai,
    districtId: read.huyen,
    duty: read.viec,
    state: read.tinhtrang,
    q: read.q,
    order: read.sap,
    page: read.trang,
  };
}

export type ModelsAsk = ModelAsk & Paged;

export function modelsAsk(query: Query, current: number): ModelsAsk {
  const read = modelsQuery.parse(query);
  return {
    ...yearsOf(read.nam, current),
    unitId: read.dv,
    kind: read.loai,
    districtId: read.huyen,
    status: read.trangthai,
    field: read.linhvuc,
    late: read.muon === 'co',
    q: read.q,
    order: read.sap,
    page: read.trang,
  };
}

/** The parameters of the URL, without what is usual. */
export const unitsParams = (ask: Partial<UnitsAsk>): Record<string, string> =>
  given({
    nam: ask.nam,
    loai: ask.kind,
    huyen: ask.districtId,
    viec: ask.duty,
    tinhtrang: ask.state,
    q: ask.q,
    sap: ask.order === 'name' ? null : ask.order,
    trang: ask.page === 1 ? null : ask.page,
  });

export const modelsParams = (ask: Partial<ModelsAsk>): Record<string, string> =>
  given({
    nam: ask.nam,
    dv: ask.unitId,
    loai: ask.kind,
    huyen: ask.districtId,
    trangthai: ask.status,
    linhvuc: ask.field,
    muon: ask.late ? 'co' : null,
    q: ask.q,
    sap: ask.order === 'unit' ? null : ask.order,
    trang: ask.page === 1 ? null : ask.page,
  });

const given = (params: Record<string, string | number | null | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );

const base = '/ban-lam-viec/nghia-vu';

export const unitsHref = (ask: Partial<UnitsAsk>): string => href(`${base}/don-vi`, unitsParams(ask));
export const modelsHref = (ask: Partial<ModelsAsk>): string => href(`${base}/mo-hinh`, modelsParams(ask));

export function href(path: string, params: Record<string, string>): string {
  const query = new URLSearchParams(params).toString();
  return query ? `${path}?${query}` : path;
}
