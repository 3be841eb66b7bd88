import { contradicts, figureOf, type Figures, type KnownFigures } from '@/domain/report/figures';
import { formFor, type Indicator, indicatorGroups } from '@/domain/report/form';
import { figureWords, indicatorGroupWords } from '@/ui/words/plan/report';

type Props = { code: string; figures: Figures; known: KnownFigures };

/** The figures as they count, with what the portal knows otherwise and what is an estimate. */
export function FigureTable({ code, figures, known }: Props) {
  const form = formFor(code);
  if (!form) return null;
  return indicatorGroups.map((group) => (
    <section key={group}>
      <h3 className="font-semibold">{indicatorGroupWords[group]}</h3>
      <dl className="divide-y divide-line">
        {form.indicators
          .filter((one) => one.group === group)
          .map((one) => (
            <div
              key={one.key}
              className={one.kind === 'text' ? 'py-1.5' : 'flex items-baseline justify-between gap-4 py-1.5'}
            >
              <dt className="min-w-0">{one.words}</dt>
              <dd
                className={one.kind === 'text' ? 'whitespace-pre-line' : 'shrink-0 text-right tabular-nums'}
              >
                {figureCell({ form, figures, known }, one)}
                <Note indicator={one} figures={figures} known={known} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  ));
}

export function figureCell(answers: Parameters<typeof figureOf>[0], indicator: Indicator): string {
  const value = figureOf(answers, indicator.key);
  const words = figureWords(indicator, value);
  return words && indicator.unit && indicator.kind !== 'percent'
    ? `${words} ${indicator.unit}`
    : words || '–';
}

function Note({ indicator, figures, known }: { indicator: Indicator } & Omit<Props, 'code'>) {
  const own = figures[indicator.key];
  const other = contradicts(indicator, { figures, known });
  if (!own?.estimated && !other) return null;
  return (
    <span className="block max-w-64 text-sm whitespace-normal text-ink-soft">
      {own?.estimated && 'Ước thực hiện. '}
      {other && `Cổng có ${known[indicator.key]}. ${own?.why ?? ''}`}
    </span>
  );
}
