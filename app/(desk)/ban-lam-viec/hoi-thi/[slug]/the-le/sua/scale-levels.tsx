import { scaledLevels } from '@/domain/contest/setup/scaled-levels';
import { shownPoints, type TypedPart } from '@/domain/contest/setup/typed-rules';
import { Button } from '@/ui/element/button';

/** Offers to bring the levels to the criterion's points where one stands above them. */
export function ScaleLevels({ criterion, was, step, put }: Props) {
  const points = hundredths(criterion.points);
  const levels = criterion.levels.flatMap(({ from, text }) => {
    const read = hundredths(from);
    return read === null ? [] : [{ from: read, text }];
  });
  const highest = Math.max(0, ...levels.map(({ from }) => from));
  if (points === null || highest <= points || levels.length !== criterion.levels.length) return null;
  // Of levels nobody knows the points for, the highest stands where it usually does: at four fifths.
  const whole = was !== undefined && was >= highest ? was : (highest * 5) / 4;
  const scaled = scaledLevels(levels, { was: whole, points, step: hundredths(step) ?? 1 });
  const words = scaled.map(({ from }) => shownPoints(from)).join(' – ');
  return (
    <Button
      variant="secondary"
      onClick={() => scaled.forEach(({ from }, level) => put(level, shownPoints(from)))}
    >
      Quy đổi các mức về {criterion.points} điểm: {words}
    </Button>
  );
}

type Props = {
  criterion: TypedPart['criteria'][number];
  was: number | undefined;
  step: string;
  put: (level: number, from: string) => void;
};

function hundredths(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  return /^\d{1,4}(\.\d{1,2})?$/u.test(plain) ? Math.round(Number(plain) * 100) : null;
}
