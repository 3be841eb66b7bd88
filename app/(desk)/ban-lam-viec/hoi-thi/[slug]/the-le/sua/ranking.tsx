import type { Editor } from '@/ui/form/named/editor';
import { Rows } from '@/ui/form/named/rows';
import { type Option, SelectField } from '@/ui/form/select-field';
import { NumberField } from '@/ui/form/text-field';
import { methodWords } from '@/ui/words/contest/contest';
import { tieRuleWords } from '@/ui/words/contest/contest-desk';
import type { RulesText } from './input';

const methods = ['mean', 'trimmedMean'] as const;
const rules = ['higherPart', 'fasterPart', 'chair'] as const;

/** How sheets become one number. */
export function Aggregating({ editor: { field } }: { editor: Editor<RulesText> }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        {...field('rules.aggregation.method')}
        label="Cách tổng hợp điểm"
        wrapClassName="sm:col-span-2"
        options={methods.map((method) => ({ value: method, label: methodWords[method] }))}
      />
      <NumberField
        {...field('rules.aggregation.outlier')}
        label="Bỏ phiếu lệch trung bình quá"
        hint="Tính trên thang 10 điểm: nhập 2 nghĩa là phiếu lệch quá 2 trên 10 điểm thì bỏ. Để trống: không áp dụng."
        suffix="/ 10 điểm"
        decimal
      />
      <NumberField
        {...field('rules.aggregation.thirdMarking')}
        label="Chấm lần ba khi hai phiếu lệch từ"
        hint="Tính trên thang 100 điểm: nhập 20 nghĩa là lệch từ 20 trên 100 điểm. Để trống: không áp dụng."
        suffix="/ 100 điểm"
        decimal
      />
      <NumberField
        {...field('rules.aggregation.leastSheets')}
        label="Số phiếu ít nhất của mỗi bài"
        hint="Bài có ít phiếu hơn thì chỉ được chốt kết quả sau khi hai người đồng ý, có lý do. Để trống: không quy định."
        suffix="phiếu"
      />
    </div>
  );
}

/** Asked in this order while totals are equal. */
export function Ties({ editor, parts }: { editor: Editor<RulesText>; parts: Option[] }) {
  const { field } = editor;
  return (
    <Rows
      editor={editor}
      name="rules.ties"
      label="Thứ tự xét khi bằng điểm"
      blank={() => ({ rule: 'higherPart' as const, part: parts[0]?.value ?? '' })}
      add="Thêm điều kiện"
      ordered
    >
      {(tie) => {
        const rule = field(`rules.ties.${tie}.rule`);
        return (
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              {...rule}
              label={`Điều kiện ${tie + 1}`}
              options={rules.map((known) => ({ value: known, label: tieRuleWords[known] }))}
            />
            {rule.value !== 'chair' && (
              <SelectField
                {...field(`rules.ties.${tie}.part`)}
                label="Phần thi"
                empty="Chọn phần thi"
                options={parts}
              />
            )}
          </div>
        );
      }}
    </Rows>
  );
}
