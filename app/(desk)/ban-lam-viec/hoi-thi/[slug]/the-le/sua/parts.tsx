import { partKinds } from '@/domain/contest/rules';
import { partKindWords } from '@/ui/contest-words';
import { scoredByWords } from '@/ui/contest-desk-words';
import { SelectField } from '@/ui/select-field';
import { NumberField, TextField } from '@/ui/text-field';
import { Criteria } from './criteria';
import { type Piece, Rows } from './rows';
import { Time } from './time';
import { newKey, type TypedPart } from './typed';

/** Phần thi: points, step, who scores, criteria, and what running over time costs. */
export function Parts({ value, onChange, errorAt }: Piece<TypedPart[]>) {
  return (
    <Rows
      label="Phần thi"
      rows={value}
      onChange={onChange}
      blank={() => ({ ...blankPart, key: newKey('phan', value) })}
      add="Thêm phần thi"
      ordered
    >
      {(part, change, index) => {
        const at = `parts.${index}`;
        const text = (name: 'name' | 'points' | 'step' | 'passMark') => ({
          name: `rules.${at}.${name}`,
          value: part[name],
          onChange: (event: { target: { value: string } }) => change({ ...part, [name]: event.target.value }),
          error: errorAt(`${at}.${name}`),
        });
        return (
          <div className="space-y-4">
            <TextField {...text('name')} label={`Tên phần thi ${index + 1}`} required />
            <div className="grid gap-4 sm:grid-cols-2">
              <SelectField
                name={`rules.${at}.kind`}
                label="Hình thức"
                options={partKinds.map((kind) => ({ value: kind, label: partKindWords[kind] }))}
                value={part.kind}
                onChange={({ target }) =>
                  change({ ...part, kind: partKinds.find((kind) => kind === target.value) ?? 'dossier' })
                }
              />
              <SelectField
                name={`rules.${at}.scoredBy`}
                label="Cách có điểm"
                options={(['judges', 'secretary'] as const).map((who) => ({
                  value: who,
                  label: scoredByWords[who],
                }))}
                value={part.scoredBy}
                onChange={({ target }) =>
                  change({ ...part, scoredBy: target.value === 'judges' ? 'judges' : 'secretary' })
                }
              />
            </div>
            <div className="grid gap-4 sm:grid-cols-3">
              <NumberField {...text('points')} label="Điểm tối đa" required inputMode="decimal" />
              <NumberField
                {...text('step')}
                label="Bước điểm"
                hint="Ví dụ 0,25"
                required
                inputMode="decimal"
              />
              <NumberField
                {...text('passMark')}
                label="Điểm sàn"
                hint="Để trống: không có"
                inputMode="decimal"
              />
            </div>
            {part.scoredBy === 'judges' && (
              <Criteria
                value={part.criteria}
                onChange={(criteria) => change({ ...part, criteria })}
                errorAt={(name) => errorAt(`${at}.criteria.${name}`)}
                at={`${at}.criteria`}
              />
            )}
            <Time
              value={part.time}
              onChange={(time) => change({ ...part, time })}
              errorAt={(name) => errorAt(`${at}.time.${name}`)}
              at={`${at}.time`}
            />
          </div>
        );
      }}
    </Rows>
  );
}

const blankPart: TypedPart = {
  key: '',
  name: '',
  kind: 'live',
  scoredBy: 'judges',
  points: '',
  step: '0,25',
  passMark: '',
  criteria: [],
  time: { shape: '', limit: '', points: '', underOneMinute: '', fromOneMinute: '' },
};
