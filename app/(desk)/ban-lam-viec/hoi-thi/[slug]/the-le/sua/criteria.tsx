import type { Criterion } from '@/domain/contest/setup/rules';
import { newKey } from '@/domain/contest/setup/typed-rules';
import { Disclosure } from '@/ui/focus/disclosure';
import type { Editor } from '@/ui/form/named/editor';
import { Rows } from '@/ui/form/named/rows';
import { NumberField, TextField } from '@/ui/form/text-field';
import type { RulesText } from './input';
import { ScaleLevels } from './scale-levels';

/** Tiêu chí of a part: points, and what each level of points means. */
export function Criteria({ editor, part, stood }: CriteriaProps) {
  const { field, values, put, form, errorAt } = editor;
  const all = `rules.parts.${part}.criteria` as const;
  return (
    <fieldset>
      <legend className="pb-2 font-medium">Tiêu chí chấm</legend>
      <Rows
        editor={editor}
        name={all}
        label="Tiêu chí"
        blank={() => ({ key: newKey('tieu-chi', form.getValues(all)), name: '', points: '', levels: [] })}
        add="Thêm tiêu chí"
        ordered
      >
        {(index) => {
          const at = `${all}.${index}` as const;
          const now = values.rules.parts[part]?.criteria[index];
          if (!now) return null;
          return (
            <div className="space-y-3">
              <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
                <TextField {...field(`${at}.name`)} label={`Tiêu chí ${index + 1}`} />
                <NumberField {...field(`${at}.points`)} label="Điểm tối đa" decimal />
              </div>
              <ScaleLevels
                criterion={now}
                was={stood.find(({ key }) => key === now.key)?.points}
                step={values.rules.parts[part]?.step ?? ''}
                put={(level, from) => put(`${at}.levels.${level}.from`, from)}
              />
              <Disclosure
                summary={`Mô tả các mức điểm (${now.levels.length})`}
                open={now.levels.some((_, level) => errorAt(`${at}.levels.${level}.from`)) || undefined}
              >
                <Rows
                  editor={editor}
                  name={`${at}.levels`}
                  label={`Mức điểm của tiêu chí ${index + 1}`}
                  blank={() => ({ from: '', text: '' })}
                  add="Thêm mức điểm"
                >
                  {(level) => (
                    <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
                      <NumberField {...field(`${at}.levels.${level}.from`)} label="Từ (điểm)" decimal />
                      <TextField {...field(`${at}.levels.${level}.text`)} label="Mô tả" />
                    </div>
                  )}
                </Rows>
              </Disclosure>
            </div>
          );
        }}
      </Rows>
    </fieldset>
  );
}

type CriteriaProps = {
  editor: Editor<RulesText>;
  part: number;
  /** the criteria as they are saved: their levels were written for their points */
  stood: readonly Criterion[];
};
