import { unitsOf, type Actor } from '@/domain/actor';
import { yearOf } from '@/domain/date/calendar';
import { groupOfAnswer } from '@/domain/obligation/record';
import { nameInLine } from '@/domain/text/place';
import { answersOf } from '@/server/obligations/queries';
import { ButtonLink } from '@/ui/element/button';
import { Section } from '@/ui/page/section';
import { formatNumber } from '@/ui/words/format';
import { AnswerRows } from '../ban-lam-viec/viec-phai-lam/answer-list';
import { answersHref } from '../ban-lam-viec/viec-phai-lam/ask';

/** What the plan asks of the actor's own units now: what is overdue, and what falls due within 30 days. */
export async function OwnAnswers({ by, now }: { by: Actor; now: Date }) {
  const year = yearOf(now);
  const { units } = await answersOf({ by, now }, { year, only: unitsOf(by) });
  return units.map(({ unit, answers }) => {
    const near = answers
      .filter((answer) => ['overdue', 'soon'].includes(groupOfAnswer(answer)))
      .toSorted((a, b) => (a.left ?? 0) - (b.left ?? 0));
    return (
      <Section
        key={unit.id}
        title={`Việc theo kế hoạch của ${nameInLine(unit.name)} (${formatNumber(near.length)})`}
        actions={
          <ButtonLink variant="secondary" href={answersHref(year)}>
            Tất cả việc của năm
          </ButtonLink>
        }
        boxed
      >
        {near.length === 0 ? (
          <p className="text-ink-soft">Không có việc nào quá hạn hoặc đến hạn trong 30 ngày tới.</p>
        ) : (
          <AnswerRows answers={near} year={year} slug={unit.slug} />
        )}
      </Section>
    );
  });
}
