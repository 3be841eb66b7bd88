import type { Rating } from '@/domain/registry/model/appraisal';
import type { Reason } from '@/domain/verdict';
import { DataTable } from '@/ui/list/data-table';
import type { Editor } from '@/ui/form/named/editor';
import { ReasonField } from '@/ui/form/named/reason-field';
import { SelectField } from '@/ui/form/select-field';
import { reasonWords } from '@/ui/words/reason';
import { RatingBadge } from '@/ui/element/status';
import { UnitName } from '@/ui/element/unit-name';
import type { DecisionTyped } from './input';

export type Candidate = {
  id: string;
  name: string;
  unit: string;
  /** Its district, since there is none its group. */
  place: string;
  score: string;
  rating: Rating;
  /** Why another person decides about it; null: the reader may. */
  refusal: Reason | null;
  /** ISO day, or empty */
  proposedOn: string;
};

type Props = { editor: Editor<DecisionTyped>; candidates: readonly Candidate[] };

export function Candidates({ editor, candidates }: Props) {
  return (
    <DataTable
      caption="Mô hình chờ quyết định"
      rows={candidates}
      rowKey={(model) => model.id}
      columns={[
        { key: 'name', label: 'Mô hình', title: true, cell: (model) => model.name },
        {
          key: 'unit',
          label: 'Đơn vị',
          cell: (model) => <UnitName name={model.unit} parent={model.place || undefined} />,
        },
        { key: 'score', label: 'Điểm thẩm định', numeric: true, cell: (model) => model.score },
        { key: 'rating', label: 'Xếp loại', cell: (model) => <RatingBadge rating={model.rating} /> },
        {
          key: 'verdict',
          label: 'Kết quả',
          bare: true,
          cell: (model) => <Choice model={model} editor={editor} />,
        },
      ]}
    />
  );
}

function Choice({ model, editor: { field } }: { model: Candidate; editor: Editor<DecisionTyped> }) {
  const verdict = field(`choices.${model.id}.verdict`);
  if (model.refusal) return <p className="min-w-56 text-sm text-ink-soft">{reasonWords[model.refusal]}</p>;
  return (
    <div className="min-w-56 space-y-2">
      <SelectField
        {...verdict}
        label={<span className="sr-only">Kết quả của {model.name}</span>}
        empty="Chưa quyết định"
        options={[
          ...(model.rating === 'notRatable' ? [] : [{ value: 'recognise', label: 'Công nhận' }]),
          { value: 'decline', label: 'Không công nhận' },
        ]}
      />
      {verdict.value === 'decline' && (
        <ReasonField
          {...field(`choices.${model.id}.reason`)}
          label="Lý do không công nhận"
          required
          rows={2}
          max={undefined}
        />
      )}
    </div>
  );
}
