import type { Rating } from '@/domain/model/appraisal';
import { DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/select-field';
import { RatingBadge } from '@/ui/status';
import { TextareaField } from '@/ui/textarea-field';
import { UnitName } from '@/ui/unit-name';

export type Candidate = {
  id: string;
  name: string;
  unit: string;
  district: string;
  score: string;
  rating: Rating;
  /** ISO day, or empty */
  proposedOn: string;
};

export type Verdict = 'recognise' | 'decline';
/** What is chosen for each model; a model that is not in it is left for another decision. */
export type Choices = Record<string, { verdict: Verdict; reason: string } | undefined>;

type Props = {
  candidates: readonly Candidate[];
  choices: Choices;
  choose: (id: string, choice: Choices[string]) => void;
  errors: Record<string, string>;
};

export function Candidates({ candidates, choices, choose, errors }: Props) {
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
          cell: (model) => <UnitName name={model.unit} parent={model.district || undefined} />,
        },
        { key: 'score', label: 'Điểm thẩm định', numeric: true, cell: (model) => model.score },
        { key: 'rating', label: 'Xếp loại', cell: (model) => <RatingBadge rating={model.rating} /> },
        {
          key: 'verdict',
          label: 'Kết quả',
          bare: true,
          cell: (model) => (
            <Choice
              model={model}
              choice={choices[model.id]}
              choose={(choice) => choose(model.id, choice)}
              error={errors[`reason-${model.id}`]}
            />
          ),
        },
      ]}
    />
  );
}

type ChoiceProps = {
  model: Candidate;
  choice: Choices[string];
  choose: (choice: Choices[string]) => void;
  error?: string;
};

function Choice({ model, choice, choose, error }: ChoiceProps) {
  const reason = choice?.reason ?? '';
  return (
    <div className="min-w-56 space-y-2">
      <SelectField
        name={`verdict-${model.id}`}
        label={<span className="sr-only">Kết quả của {model.name}</span>}
        empty="Chưa quyết định"
        value={choice?.verdict ?? ''}
        onChange={({ target: { value } }) =>
          choose(value ? { verdict: value as Verdict, reason } : undefined)
        }
        options={[
          ...(model.rating === 'notRatable' ? [] : [{ value: 'recognise', label: 'Công nhận' }]),
          { value: 'decline', label: 'Không công nhận' },
        ]}
      />
      {choice?.verdict === 'decline' && (
        <TextareaField
          name={`reason-${model.id}`}
          label="Lý do không công nhận"
          required
          rows={2}
          value={reason}
          onChange={(event) => choose({ verdict: 'decline', reason: event.target.value })}
          error={error}
        />
      )}
    </div>
  );
}
