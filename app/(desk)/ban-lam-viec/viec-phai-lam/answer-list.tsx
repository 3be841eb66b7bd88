import Link from 'next/link';
import { answerGroups, groupOfAnswer, isOwing } from '@/domain/obligation/record';
import type { UnitAnswer, UnitAnswers } from '@/server/obligations/queries';
import { Badge } from '@/ui/element/badge';
import { EmptyState } from '@/ui/list/empty-state';
import { Section } from '@/ui/page/section';
import { formatNumber } from '@/ui/words/format';
import {
  answerGroupWords,
  answerStateWords,
  answerTone,
  deliveryStatusWords,
  dueWordsOf,
} from '@/ui/words/plan/obligation';
import { leftWords } from '../../tasks/own-duties';
import { answerHref } from './ask';

/** All that a unit owes of a year's plan, by how near it is. */
export function AnswerGroups({ of: { unit, year, answers } }: { of: UnitAnswers }) {
  if (answers.length === 0)
    return <EmptyState title={`Kế hoạch không giao việc nào cho đơn vị trong năm ${year}`} icon="check" />;
  return answerGroups.map((group) => {
    const rows = answers
      .filter((answer) => groupOfAnswer(answer) === group)
      .toSorted((a, b) => (a.left ?? 0) - (b.left ?? 0));
    if (rows.length === 0) return null;
    return (
      <Section key={group} title={`${answerGroupWords[group]} (${formatNumber(rows.length)})`} boxed>
        <AnswerRows answers={rows} year={year} slug={unit.slug} />
      </Section>
    );
  });
}

export function AnswerRows({
  answers,
  year,
  slug,
}: {
  answers: readonly UnitAnswer[];
  year: number;
  slug: string;
}) {
  return (
    <ul className="divide-y divide-line">
      {answers.map((answer) => (
        <AnswerRow
          key={answer.obligation.code}
          answer={answer}
          href={answerHref(year, answer.obligation.code, slug)}
        />
      ))}
    </ul>
  );
}

function AnswerRow({ answer, href }: { answer: UnitAnswer; href: string }) {
  const { obligation, also, due, state, left, delivery } = answer;
  const clauses = [obligation, ...also].map(({ clause }) => clause);
  const owing = isOwing(state);
  return (
    <li className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5 hover:bg-paper-deep">
      <span className="min-w-0 flex-1 basis-72">
        <Link href={href} prefetch={false} className="link cover-link">
          {obligation.words}
        </Link>
        <span className="block text-sm text-ink-faint">
          {[...new Set(clauses)].join('; ')} · {dueWordsOf(due)}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {owing && left !== null && <span className="text-sm text-ink-soft">{leftWords(left)}</span>}
        {owing && delivery?.status === 'draft' && <Badge tone="info">{deliveryStatusWords.draft}</Badge>}
        <Badge tone={answerTone[state]}>{answerStateWords[state]}</Badge>
      </span>
    </li>
  );
}
