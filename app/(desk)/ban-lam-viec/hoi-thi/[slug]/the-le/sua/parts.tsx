import { type Part, partKinds } from '@/domain/contest/setup/rules';
import { newKey, type TypedPart } from '@/domain/contest/setup/typed-rules';
import type { Editor } from '@/ui/form/named/editor';
import { Rows } from '@/ui/form/named/rows';
import { SelectField } from '@/ui/form/select-field';
import { NumberField, TextField } from '@/ui/form/text-field';
import { partKindWords } from '@/ui/words/contest/contest';
import { scoredByWords } from '@/ui/words/contest/contest-desk';
import { Criteria } from './criteria';
import type { RulesText } from './input';
import { Time } from './time';

const scorers = ['judges', 'secretary'] as const;

/** Phần thi: points, step, who scores, criteria, and what running over time costs. */
export function Parts({ editor, stood }: { editor: Editor<RulesText>; stood: readonly Part[] }) {
  const { field, values, form } = editor;
  return (
    <Rows
      editor={editor}
      name="rules.parts"
      label="Phần thi"
      blank={() => ({ ...blankPart, key: newKey('phan', form.getValues('rules.parts')) })}
      add="Thêm phần thi"
      ordered
    >
      {(part) => {
        const at = `rules.parts.${part}` as const;
        const now = values.rules.parts[part];
        return (
          <div className="space-y-4">
            <TextField {...field(`${at}.name`)} label={`Tên phần thi ${part + 1}`} required />
            <div className="grid gap-4 sm:grid-cols-2">
              <SelectField
                {...field(`${at}.kind`)}
                label="Hình thức"
                options={partKinds.map((kind) => ({ value: kind, label: partKindWords[kind] }))}
              />
              <SelectField
                {...field(`${at}.scoredBy`)}
                label="Ai cho điểm"
                options={scorers.map((who) => ({ value: who, label: scoredByWords[who] }))}
              />
            </div>
            <div className="grid gap-4 sm:grid-cols-3">
              <NumberField {...field(`${at}.points`)} label="Điểm tối đa" required decimal />
              <NumberField {...field(`${at}.step`)} label="Bước điểm" hint="Ví dụ 0,25" required decimal />
              <NumberField {...field(`${at}.passMark`)} label="Điểm sàn" hint="Để trống: không có" decimal />
            </div>
            {now?.scoredBy === 'judges' && (
              <Criteria
                editor={editor}
                part={part}
                stood={stood.find(({ key }) => key === now.key)?.criteria ?? []}
              />
            )}
            <Time editor={editor} at={`${at}.time`} />
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
