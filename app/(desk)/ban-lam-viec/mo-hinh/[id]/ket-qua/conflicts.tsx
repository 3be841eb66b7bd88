import { Torn } from '@/ui/torn';
import { factWords } from '@/ui/words/words';
import type { Report } from './input';

/** Where two people changed the report. */
export function Conflicts({ mine, theirs, choose }: ConflictsProps) {
  const names = (['results', 'selfScore'] as const).filter(
    (name) => theirs[name] !== undefined && theirs[name] !== mine[name],
  );
  return (
    <Torn
      choose={choose}
      fields={names.map((name) => ({
        name,
        label: words[name],
        mine: mine[name],
        theirs: theirs[name] ?? '',
      }))}
    />
  );
}

const words = { results: factWords.results, selfScore: 'Điểm tự chấm' };

type ConflictsProps = {
  mine: Report;
  theirs: Partial<Report>;
  choose?: (field: keyof Report, take: 'mine' | 'theirs') => void;
};
