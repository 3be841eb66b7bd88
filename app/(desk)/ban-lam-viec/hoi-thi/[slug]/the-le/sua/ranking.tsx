import { methodWords } from '@/ui/contest-words';
import { tieRuleWords } from '@/ui/contest-desk-words';
import { type Option, SelectField } from '@/ui/select-field';
import { NumberField } from '@/ui/text-field';
import { type Piece, Rows } from './rows';
import type { TypedRules } from './typed';

/** How sheets become one number. */
export function Aggregating({ value, onChange, errorAt }: Piece<TypedRules['aggregation']>) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name="rules.aggregation.method"
        label="Cách tổng hợp điểm"
        wrapClassName="sm:col-span-2"
        options={(['mean', 'trimmedMean'] as const).map((method) => ({
          value: method,
          label: methodWords[method],
        }))}
        value={value.method}
        onChange={({ target }) =>
          onChange({ ...value, method: target.value === 'mean' ? 'mean' : 'trimmedMean' })
        }
      />
      <NumberField
        name="rules.aggregation.outlier"
        label="Bỏ phiếu lệch quá (thang 10)"
        hint="Lệch trung bình quá mức này thì bỏ phiếu rồi tính lại. Để trống: không áp dụng."
        inputMode="decimal"
        value={value.outlier}
        onChange={({ target }) => onChange({ ...value, outlier: target.value })}
        error={errorAt('outlier')}
      />
      <NumberField
        name="rules.aggregation.thirdMarking"
        label="Chấm lần ba khi hai phiếu lệch từ (thang 100)"
        hint="Để trống: không áp dụng."
        inputMode="decimal"
        value={value.thirdMarking}
        onChange={({ target }) => onChange({ ...value, thirdMarking: target.value })}
        error={errorAt('thirdMarking')}
      />
    </div>
  );
}

/** Asked in this order while totals are equal. */
export function Ties({
  value,
  onChange,
  parts,
}: Omit<Piece<TypedRules['ties']>, 'errorAt'> & { parts: Option[] }) {
  return (
    <Rows
      label="Thứ tự xét khi bằng điểm"
      rows={value}
      onChange={onChange}
      blank={() => ({ rule: 'higherPart' as const, part: parts[0]?.value ?? '' })}
      add="Thêm điều kiện"
      ordered
    >
      {(tie, change, index) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name={`rules.ties.${index}.rule`}
            label={`Điều kiện ${index + 1}`}
            options={rules.map((rule) => ({ value: rule, label: tieRuleWords[rule] }))}
            value={tie.rule}
            onChange={({ target }) =>
              change({ ...tie, rule: rules.find((rule) => rule === target.value) ?? 'chair' })
            }
          />
          {tie.rule !== 'chair' && (
            <SelectField
              name={`rules.ties.${index}.part`}
              label="Phần thi"
              empty="Chọn phần thi"
              options={parts}
              value={tie.part}
              onChange={({ target }) => change({ ...tie, part: target.value })}
            />
          )}
        </div>
      )}
    </Rows>
  );
}

const rules = ['higherPart', 'fasterPart', 'chair'] as const;
