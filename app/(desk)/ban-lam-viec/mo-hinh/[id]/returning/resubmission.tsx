import type { ModelStatus } from '@/domain/registry/model/lifecycle';
import { resubmissionOf } from '@/domain/registry/model/resubmission';
import { type ModelHistoryRow, textIn } from '@/server/registry/models/queries';
import { formatDate } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { paperWords, pastWords } from '@/ui/words/words';
import { Changes } from '../past';

/** To whoever reads a model that came back: what had been asked, when, and what was changed since. */
export function ResubmissionNotice({
  status,
  history,
}: {
  status: ModelStatus;
  history: readonly ModelHistoryRow[];
}) {
  const round = resubmissionOf(status, history);
  if (!round) return null;
  const { asked, again, between, earlier } = round;
  const [before, after] = [earlier.map(textIn).findLast(Boolean), textIn(again)];
  const papers = between.filter((row) => row.paper !== null);
  return (
    <Notice tone="info" title={`Nộp lại sau bổ sung ngày ${formatDate(again.at)}`}>
      <p>Nội dung yêu cầu bổ sung ngày {formatDate(asked.at)}:</p>
      <p className="whitespace-pre-line">{asked.reason}</p>
      {before && after && <Changes before={before} after={after} />}
      {papers.length > 0 && (
        <ul className="list-disc pl-5">
          {papers.map((row) => (
            <li key={String(row.id)}>
              {pastWords[row.event] ?? row.event}: {row.paper && paperWords[row.paper]}, ngày{' '}
              {formatDate(row.at)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
