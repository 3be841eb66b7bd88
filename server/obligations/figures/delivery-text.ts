import { canKeepFigures, type Figures, type KnownFigures } from '@/domain/report/figures';
import { canonical } from '@/domain/proof/canonical';
import { formFor } from '@/domain/report/form';
import { no, type Verdict, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';

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

/** What is no report has no figures. */
export function canKeepIn(
  { obligation }: { obligation: { code: string } },
  { figures, known }: { figures: Figures; known: KnownFigures },
): Verdict {
  const form = formFor(obligation.code);
  if (form) return canKeepFigures({ form, figures, known });
  return Object.keys(figures).length === 0 ? yes : no('figuresWrong');
}

export function figureColumns(code: string, figures: Figures, known?: KnownFigures) {
  const form = formFor(code);
  if (!form) return {};
  const columns = { figures: figures as Prisma.InputJsonObject, formRevision: form.revision };
  return known ? { ...columns, known: { ...known } } : columns;
}
