import type { ContestRules } from '@/domain/contest/setup/rules';
import type { RankedEntry } from '@/server/contest/results/queries';
import { leftOutWords } from '@/ui/words/contest/contest';

const away = ['conflict', 'recused', 'notSubmitted'] as const;

/** Entry by entry, whose sheet is not there and why; without a name where the panels are not told. */
export function awayWords(
  { parts }: Pick<ContestRules, 'parts'>,
  rows: readonly RankedEntry[],
  judgeOf: (entry: string, label: string) => string | undefined,
): string[] {
  const several = parts.filter(({ scoredBy }) => scoredBy === 'judges').length > 1;
  return rows.flatMap(({ code, line }) =>
    (line?.parts ?? []).flatMap(({ part, left }) => {
      const gone = left.filter(({ why }) => away.some((known) => known === why));
      if (gone.length === 0) return [];
      const name = several ? ` (${parts.find(({ key }) => key === part)?.name ?? part})` : '';
      const words = gone.map(({ judge, why }) => `${judgeOf(code, judge) ?? judge} ${leftOutWords[why]}`);
      return [`${code}${name}: ${words.join('; ')}`];
    }),
  );
}
