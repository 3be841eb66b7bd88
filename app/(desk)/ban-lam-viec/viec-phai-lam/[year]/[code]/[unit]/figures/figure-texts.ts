import type { Figures } from '@/domain/report/figures';
import { indicatorsOfAll, isDerived, isKnown } from '@/domain/report/form';
import { figureText } from '@/domain/report/typed-figure';

// The names and texts of the fields of a report: f. the figure, w. why it differs, e. an estimate, k. what the portal knew.

export const nameOf = {
  figure: (key: string) => `f.${key}`,
  why: (key: string) => `w.${key}`,
  estimated: (key: string) => `e.${key}`,
  known: (key: string) => `k.${key}`,
};

export type FigureTexts = Record<string, string>;

/** What was typed, as it stands in its fields. */
export function figureTexts(figures: Figures): FigureTexts {
  const typed = indicatorsOfAll.filter((one) => !isDerived(one) && figures[one.key]);
  return Object.fromEntries(
    typed.flatMap((one): [string, string][] => {
      const { value, why, estimated } = figures[one.key] ?? { value: '' };
      return [
        [nameOf.figure(one.key), figureText(one, value)],
        ...(why ? [[nameOf.why(one.key), why] satisfies [string, string]] : []),
        ...(estimated ? [[nameOf.estimated(one.key), 'co'] satisfies [string, string]] : []),
      ];
    }),
  );
}

/** Beside the words about the document, the fields in which two saves may differ. */
const figureLabels = (): { name: string; label: string }[] =>
  indicatorsOfAll
    .filter((one) => !isDerived(one))
    .flatMap((one) => [
      { name: nameOf.figure(one.key), label: one.words },
      ...(isKnown(one)
        ? [{ name: nameOf.why(one.key), label: `${one.words}: lý do khác số liệu trên cổng` }]
        : []),
      { name: nameOf.estimated(one.key), label: `${one.words}: ước thực hiện` },
    ]);

/** Where two saves met: each field that says two things. */
export const tornFigures = (mine: FigureTexts, theirs: FigureTexts) =>
  figureLabels()
    .map(({ name, label }) => ({ name, label, mine: mine[name] ?? '', theirs: theirs[name] ?? '' }))
    .filter((one) => one.mine !== one.theirs);
