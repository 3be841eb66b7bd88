import type { TallyOutcome, PartLine } from './outcome';
import type { ContestRules } from '../setup/rules';

export type SheetCount = { came: number; asked: number };

const away = ['conflict', 'recused', 'notSubmitted'];

/** A judge taken off is not asked; a sheet that the arithmetic leaves out still came. */
export function sheetCountOf({ counted, left }: Pick<PartLine, 'counted' | 'left'>): SheetCount | null {
  const asked = counted.length + left.filter(({ why }) => why !== 'removed').length;
  if (asked === 0) return null;
  return { came: asked - left.filter(({ why }) => away.includes(why)).length, asked };
}

export const sheetCountWords = ({ came, asked }: SheetCount): string => `${came}/${asked} phiếu`;

export type Thin = SheetCount & { entry: string; part: string; belowLeast: boolean };

type Rules = Pick<ContestRules, 'parts' | 'aggregation'>;

/** Warns before a freeze: fewer sheets than the minimum, one of several, or fewer than half. */
export function thinIn(rules: Rules, outcome: Pick<TallyOutcome, 'blocks'>): Thin[] {
  const least = rules.aggregation.leastSheets ?? 0;
  const judged = rules.parts.filter(({ scoredBy }) => scoredBy === 'judges').map(({ key }) => key);
  return outcome.blocks.flatMap(({ lines }) =>
    lines.flatMap(({ entry, unranked, parts }) =>
      unranked === 'withdrawn'
        ? []
        : parts.flatMap((part) => {
            const found = sheetCountOf(part);
            // Without any sheet the part is missing, unless the rules rank the entry all the same.
            if (!judged.includes(part.part) || !found || (found.came === 0 && unranked)) return [];
            const belowLeast = found.came < least;
            const few = found.came < found.asked && (found.came <= 1 || found.came * 2 < found.asked);
            return belowLeast || few ? [{ entry, part: part.part, ...found, belowLeast }] : [];
          }),
    ),
  );
}
