import { canKeepFigures, type Figures, type KnownFigures } from '@/domain/report/figures';
import { canonical } from '@/domain/proof/canonical';
import { formFor } from '@/domain/report/form';
import { no, type Verdict, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../io/db';
import { knownFor } from './known';

export type DeliveryWords = { number: string; issuedOn: Date | null; narrative: string };
export type DeliveryText = DeliveryWords & { figures: Figures };

export const isSameText = (a: DeliveryText, b: DeliveryText): boolean =>
  a.number === b.number &&
  a.narrative === b.narrative &&
  a.issuedOn?.getTime() === b.issuedOn?.getTime() &&
  canonical(a.figures) === canonical(b.figures);

export type StaleDelivery = { stale: { revision: number; theirs: DeliveryText } };

export const deliveryText = ({
  number,
  issuedOn,
  narrative,
  figures,
}: DeliveryWords & { figures: unknown }): DeliveryText => ({
  number,
  issuedOn,
  narrative,
  figures: figuresIn({ figures }),
});

export const figuresIn = ({ figures }: { figures: unknown }): Figures => figures as Figures;
export const knownIn = ({ known }: { known: unknown }): KnownFigures => known as KnownFigures;

type Of = { unitId: string; year: number; obligation: { code: string } };

/** What is no report has no figures. */
export async function canKeepIn(
  tx: Tx,
  { unitId, year, obligation }: Of,
  { figures, now }: { figures: Figures; now: Date },
): Promise<Verdict> {
  const form = formFor(obligation.code);
  if (!form) return Object.keys(figures).length === 0 ? yes : no('figuresWrong');
  const known = await knownFor(tx, { unitId, year, code: form.code, now });
  return canKeepFigures({ form, figures, known });
}

export function figureColumns(code: string, figures: Figures, known?: KnownFigures) {
  const form = formFor(code);
  if (!form) return {};
  const columns = { figures: figures as Prisma.InputJsonObject, formRevision: form.revision };
  return known ? { ...columns, known: { ...known } } : columns;
}
