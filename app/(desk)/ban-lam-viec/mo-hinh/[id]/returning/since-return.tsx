import { deskPage } from '@/domain/addresses';
import { changed, type FormField } from '@/domain/registry/model/form';
import { openReturn } from '@/domain/registry/model/resubmission';
import { type Dossier, type ModelHistoryRow, textIn } from '@/server/registry/models/queries';
import { carried } from '@/server/registry/models/models';
import { formatDate } from '@/ui/words/format';
import { formWords, paperWords, pastWords } from '@/ui/words/words';

/** What the unit has changed since its form came back, for the unit itself; null: it did not come back. */
export type SinceReturn = {
  asked: ModelHistoryRow;
  fields: FormField[];
  papers: ModelHistoryRow[];
  /** Sent again like this, it would be what came back. */
  untouched: boolean;
};

export function sinceReturn(model: Dossier, history: readonly ModelHistoryRow[]): SinceReturn | null {
  const round = openReturn(model.status, history);
  const before = round?.earlier.map(textIn).findLast((text) => text !== null);
  if (!round || !before) return null;
  const fields = changed(before, carried(model));
  const papers = round.since.filter(({ paper }) => paper !== null);
  return { asked: round.asked, fields, papers, untouched: fields.length + papers.length === 0 };
}

/** One line for each field and paper, each field a link to its place in the form. */
export function ChangedSince({ id, since: { asked, fields, papers, untouched } }: ChangedProps) {
  const day = formatDate(asked.at);
  if (untouched)
    return <p className="font-medium text-warning">Chưa sửa mục nào từ khi được trả lại ngày {day}.</p>;
  return (
    <div className="text-sm">
      <p className="font-medium">Đã sửa từ khi được trả lại ngày {day}:</p>
      <ul className="list-disc pl-5">
        {fields.map((field) => (
          <li key={field}>
            <a className="link inline-block py-1" href={`${deskPage.model(id)}/dang-ky#${field}`}>
              {formWords[field]}
            </a>
          </li>
        ))}
        {papers.map((row) => (
          <li key={String(row.id)} className="py-1">
            {pastWords[row.event] ?? row.event}: {row.paper && paperWords[row.paper]}
          </li>
        ))}
      </ul>
    </div>
  );
}

type ChangedProps = { id: string; since: SinceReturn };
