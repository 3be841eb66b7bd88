import Link from 'next/link';
import { deskPage } from '@/domain/addresses';
import type { ConsolidatedAnswer } from '@/server/reports/queries';
import { Badge } from '@/ui/element/badge';
import { answerTone, dueWordsOf } from '@/ui/words/plan/obligation';
import { reportStateWords } from './words';

type Props = { year: number; answers: readonly ConsolidatedAnswer[]; opens: boolean };

/** The reports that Sở Nội vụ owes UBND tỉnh, each with the moment at which it was frozen. */
export const ReportList = ({ year, answers, opens }: Props) => (
  <ul className="divide-y divide-line">
    {answers.map(({ obligation, due, ...answer }) => (
      <li
        key={obligation.code}
        className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5"
      >
        <span className="min-w-0 flex-1 basis-72">
          {opens ? (
            <Link className="link cover-link" prefetch={false} href={deskPage.report(year, obligation.code)}>
              {obligation.code}. {obligation.words}
            </Link>
          ) : (
            <>
              {obligation.code}. {obligation.words}
            </>
          )}
          <span className="block text-sm text-ink-faint">
            {obligation.clause} · {dueWordsOf(due)}
          </span>
        </span>
        <Badge tone={answerTone[answer.state]}>{reportStateWords(answer)}</Badge>
      </li>
    ))}
  </ul>
);
