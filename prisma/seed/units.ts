import type { Lifespan } from '@/domain/unit/unit';
import { readCsv } from './csv';

// Where the rows come from
//   units-2018.csv       the statistics office's catalogue of 13/12/2017, which stood unchanged until 31/01/2025;
//                        the 20 departments after Quyết định 36/QĐ-UBND (11/01/2021); 3 public service units,
//                        a list that only Sở Nội vụ can complete.
//   units-2025.csv       the 15 departments from 01/03/2025 (partly from a published plan) and the 75 communes
//                        of Nghị quyết 1681/NQ-UBTVQH15.
//   units-feb2025.csv    the communes that were made on 01/02/2025 (Nghị quyết 1280/NQ-UBTVQH15) and went into
//                        others five months later; succession-feb2025.csv says of what and into what.
//   succession-2025.csv  the statistics office's table old → new, of all that stood until the end of June 2025.
//   `confidence` in each file says which rows were read in a source and which are inferred.
//
// Which unit lives on as the same row
//   A row is a body with one history. It lives on when the reorganisation left it alone: the six communes
//   "không sắp xếp lại" that already existed in 2018 (the seventh, Xã Tân Yên, was made in 2025 out of two),
//   and the 13 departments that kept their name and seal, though some took in another one. A commune that
//   merely gave its NAME to a merger of several is another body: the new one gets its own row, and the slug
//   '…-2025' where the old one already has the plain address.
//   Xã Tân Yên is of February and lives on. Huyện Mộc Châu became a town (thị xã) as it was: one row, renamed.
//   A commune that lives on keeps its district as parent; a parent that has ended stands for its own parent.

export type UnitKind = 'province' | 'department' | 'publicServiceUnit' | 'district' | 'commune';

export type SeedUnit = {
  /** Stable within the seed. Never the code alone: the state reuses codes for other places. */
  ref: string;
  code: string;
  kind: UnitKind;
  /** tỉnh, sở, ban, huyện, thành phố, xã, phường, thị trấn … */
  form: string;
  name: string;
  shortName: string;
  /** The body that is bound: "Ủy ban nhân dân xã …". */
  bodyName: string;
  altNames: string[];
  slug: string;
  parentRef: string | null;
  validFrom: string;
  /** First day on which the unit no longer exists. */
  validTo: string | null;
  /** Not read in a source: somebody should confirm it. */
  inferred: boolean;
};

export type SeedSuccession = {
  predecessorRef: string;
  successorRef: string;
  whole: boolean;
  primary: boolean;
  effective: string;
};

/** The first day we can vouch for, not the day of founding, which no source gives. */
export const KNOWN_SINCE = '2017-12-13';
const DEPARTMENTS_MERGE = '2025-03-01';
export const TOWN_MADE = '2025-02-01';
const DISTRICTS_END = '2025-07-01';

type Row = Record<string, string>;
const rows2018 = readCsv('units-2018.csv');
const rows2025 = readCsv('units-2025.csv');
const rowsFebruary = readCsv('units-feb2025.csv');
const steps = readCsv('succession-feb2025.csv');
const old = (code: string) => `u2018:${code}`;
const young = (code: string) => `u2025:${code}`;

/** Parents come before their children. */
export function readUnits(): SeedUnit[] {
  const taken = new Set(rows2018.map((row) => row.slug));
  return [
    ...rows2018.map((row) => ({
      ...common(row),
      ref: old(row.code ?? ''),
      inferred: ofToday(row)?.confidence === 'inferred',
      parentRef: row.parent_code ? old(row.parent_code) : null,
      validFrom: KNOWN_SINCE,
      validTo: endOf(row),
    })),
    ...rows2025
      .filter((row) => !livesOn(row))
      .map((row) => ({
        ...common(row),
        ref: young(row.code ?? ''),
        slug: taken.has(row.slug) ? `${row.slug}-2025` : (row.slug ?? ''),
        inferred: isInferred(young(row.code ?? ''), row),
        parentRef: old(beganInFebruary(row) ? TOWN : (row.parent_code ?? '')),
        validFrom: beganInFebruary(row)
          ? TOWN_MADE
          : kindOf(row) === 'department'
            ? DEPARTMENTS_MERGE
            : DISTRICTS_END,
        validTo: null,
      })),
    ...rowsFebruary.map((row) => ({
      ...common(row),
      ref: `feb2025:${row.code}`,
      inferred: isInferred(`feb2025:${row.code}`, row),
      parentRef: old(row.parent_code ?? ''),
      validFrom: TOWN_MADE,
      validTo: DISTRICTS_END,
    })),
  ];
}

const TOWN = '123';

const beganInFebruary = ({ code = '' }: Row): boolean =>
  steps.some(({ successor, effective }) => successor === young(code) && effective === TOWN_MADE);

const isInferred = (ref: string, { confidence }: Row): boolean =>
  confidence === 'inferred' || steps.some((step) => step.successor === ref && step.confidence === 'inferred');

/** Districts have none: the level was abolished and their papers went to the province. */
export function readSuccessions(): SeedSuccession[] {
  const successorOf = new Map(
    rows2025.map((row) => [row.code, livesOn(row) ? old(row.code ?? '') : young(row.code ?? '')]),
  );
  const inSummer = readCsv('succession-2025.csv').flatMap((row) => {
    const successorRef = successorOf.get(row.new_code);
    const predecessorRef = old(row.old_code ?? '');
    if (!successorRef || successorRef === predecessorRef) return [];
    return {
      predecessorRef,
      successorRef,
      // 'most' in the source: a commune that gave a corner of its land to another
      whole: row.extent === 'whole',
      primary: row.is_primary === '1',
      effective: row.effective ?? '',
    };
  });
  const around = steps.map((row) => ({
    predecessorRef: row.predecessor ?? '',
    successorRef: row.successor ?? '',
    whole: row.extent === 'whole',
    primary: row.is_primary === '1',
    effective: row.effective ?? '',
  }));
  return [...inSummer, ...around];
}

const all: { successions?: SeedSuccession[] } = {};

/** A unit and all that it goes on from, whole or for the main part. */
export function lineOf(ref: string): string[] {
  const successions = (all.successions ??= readSuccessions());
  const before = successions.filter((one) => one.successorRef === ref && (one.whole || one.primary));
  return [ref, ...before.flatMap(({ predecessorRef }) => lineOf(predecessorRef))];
}

export const standing = ({ validFrom, validTo }: SeedUnit): Lifespan => ({
  validFrom: new Date(validFrom),
  validTo: validTo === null ? null : new Date(validTo),
});

const UNTOUCHED_COMMUNES = ['03760', '03820', '03901', '04099', '04240', '04246'];

/** The row of 2025 of a body of 2018 that lives on. */
const ofToday = (row: Row): Row | undefined =>
  rows2025.find((later) => later.code === row.code && livesOn(later));

/** Asked of a row of 2025. */
function livesOn(row: Row): boolean {
  const same = rows2018.some((other) => other.code === row.code && other.name === row.name);
  return same && (kindOf(row) !== 'commune' || UNTOUCHED_COMMUNES.includes(row.code ?? ''));
}

function endOf(row: Row): string | null {
  const kind = kindOf(row);
  if (kind === 'district') return DISTRICTS_END;
  const left = steps.find(({ predecessor }) => predecessor === old(row.code ?? ''));
  if (left) return left.effective ?? null;
  if (kind === 'commune') return UNTOUCHED_COMMUNES.includes(row.code ?? '') ? null : DISTRICTS_END;
  if (kind === 'department' && !rows2025.some((later) => later.code === row.code)) return DEPARTMENTS_MERGE;
  return null;
}

function common(row: Row) {
  return {
    code: row.code ?? '',
    kind: kindOf(row),
    form: formOf(row),
    name: row.name ?? '',
    shortName: row.short_name ?? '',
    bodyName: row.unit_name ?? '',
    altNames: row.alt_names ? row.alt_names.split('|') : [],
    slug: row.slug ?? '',
  };
}

const KINDS: Record<string, UnitKind> = {
  tinh: 'province',
  so_ban_nganh: 'department',
  don_vi_su_nghiep: 'publicServiceUnit',
  huyen: 'district',
  thanh_pho: 'district',
  xa: 'commune',
  phuong: 'commune',
  thi_tran: 'commune',
};

function kindOf(row: Row): UnitKind {
  const kind = KINDS[row.type ?? ''];
  if (!kind) throw new Error(`unknown type of unit: ${row.type}`);
  return kind;
}

const FORMS = ['thành phố', 'thị trấn', 'văn phòng', 'thanh tra'];

function formOf(row: Row): string {
  const name = (row.name ?? '').toLowerCase();
  return FORMS.find((form) => name.startsWith(form)) ?? name.split(' ')[0] ?? '';
}
