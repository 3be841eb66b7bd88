import { newKey } from '@/domain/contest/setup/typed-rules';
import { dayOf } from '@/domain/date/calendar';
import { boundKinds, boundKindsOn } from '@/domain/unit/unit';
import { CheckboxGroup } from '@/ui/form/choice-field';
import type { Editor } from '@/ui/form/named/editor';
import { Rows } from '@/ui/form/named/rows';
import { type Option, SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { UnitField, type UnitOption } from '@/ui/list/unit-field';
import { kindWordsOn } from '@/ui/words/kinds';
import type { RulesText } from './input';

/** Khối: which kinds (of one group, or of all) of unit compete together, and which units a decision admits besides. */
type Props = { editor: Editor<RulesText>; units: UnitOption[]; groups: Option[]; opensAt: Date };

export function Blocks({ editor, units, groups, opensAt }: Props) {
  const { field, picks, form } = editor;
  const on = dayOf(opensAt);
  return (
    <Rows
      editor={editor}
      name="rules.blocks"
      label="Khối dự thi"
      blank={() => ({
        key: newKey('khoi', form.getValues('rules.blocks')),
        name: '',
        kinds: [],
        groupId: '',
        admitted: [],
      })}
      add="Thêm khối"
    >
      {(block) => (
        <div className="space-y-4">
          <TextField {...field(`rules.blocks.${block}.name`)} label={`Tên khối ${block + 1}`} required />
          <CheckboxGroup
            {...picks(`rules.blocks.${block}.kinds`, boundKinds)}
            label="Loại đơn vị được dự thi"
            inline
            options={boundKinds
              .filter(
                (kind) =>
                  boundKindsOn(on).includes(kind) ||
                  form.getValues(`rules.blocks.${block}.kinds`).includes(kind),
              )
              .map((kind) => ({ value: kind, label: kindWordsOn(kind, on) }))}
          />
          {(groups.length > 0 || form.getValues(`rules.blocks.${block}.groupId`)) && (
            <SelectField
              {...field(`rules.blocks.${block}.groupId`)}
              label="Chỉ các đơn vị của cụm, khối"
              hint="Theo cụm, khối của đơn vị vào ngày mở nhận bài. Đơn vị của cụm, khối không có khối riêng vào khối để trống mục này."
              empty="Không theo cụm, khối"
              options={groups}
            />
          )}
          <fieldset>
            <legend className="pb-2 font-medium">Đơn vị được cho dự thi theo quyết định riêng</legend>
            <Rows
              editor={editor}
              name={`rules.blocks.${block}.admitted`}
              label={`Đơn vị thêm của khối ${block + 1}`}
              blank={() => ({ unitId: '', decision: '' })}
              add="Thêm đơn vị theo quyết định"
            >
              {(row) => (
                <div className="grid gap-4 sm:grid-cols-2">
                  <UnitField
                    {...field(`rules.blocks.${block}.admitted.${row}.unitId`)}
                    label="Đơn vị"
                    empty="Chọn đơn vị"
                    options={units}
                  />
                  <TextField
                    {...field(`rules.blocks.${block}.admitted.${row}.decision`)}
                    label="Số quyết định"
                  />
                </div>
              )}
            </Rows>
          </fieldset>
        </div>
      )}
    </Rows>
  );
}
