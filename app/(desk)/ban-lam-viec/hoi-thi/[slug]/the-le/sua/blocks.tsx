import { unitKinds } from '@/domain/unit';
import { CheckboxGroup } from '@/ui/choice-field';
import { type Option, SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { unitKindWords } from '@/ui/words';
import { type Piece, Rows } from './rows';
import { newKey, type TypedRules } from './typed';

type Block = TypedRules['blocks'][number];

/** Khối: which kinds of unit compete together, and which units a decision admits besides. */
export function Blocks({ value, onChange, errorAt, units }: Piece<Block[]> & { units: Option[] }) {
  return (
    <Rows
      label="Khối dự thi"
      rows={value}
      onChange={onChange}
      blank={() => ({ key: newKey('khoi', value), name: '', kinds: [], admitted: [] })}
      add="Thêm khối"
    >
      {(block, change, index) => (
        <div className="space-y-4">
          <TextField
            name={`rules.blocks.${index}.name`}
            label={`Tên khối ${index + 1}`}
            required
            value={block.name}
            onChange={(event) => change({ ...block, name: event.target.value })}
            error={errorAt(`blocks.${index}.name`)}
          />
          <CheckboxGroup
            name={`rules.blocks.${index}.kinds`}
            label="Loại đơn vị được dự thi"
            inline
            options={unitKinds
              .filter((kind) => kind !== 'province')
              .map((kind) => ({ value: kind, label: unitKindWords[kind] }))}
            chosen={block.kinds}
            onChange={({ target }) =>
              change({
                ...block,
                kinds: unitKinds.filter((kind) =>
                  kind === target.value ? target.checked : block.kinds.includes(kind),
                ),
              })
            }
          />
          <fieldset>
            <legend className="pb-2 font-medium">Đơn vị được cho dự thi theo quyết định riêng</legend>
            <Rows
              label={`Đơn vị thêm của khối ${index + 1}`}
              rows={block.admitted}
              onChange={(admitted) => change({ ...block, admitted })}
              blank={() => ({ unitId: '', decision: '' })}
              add="Thêm đơn vị theo quyết định"
            >
              {(row, changeRow, at) => (
                <div className="grid gap-4 sm:grid-cols-2">
                  <SelectField
                    name={`rules.blocks.${index}.admitted.${at}.unitId`}
                    label="Đơn vị"
                    empty="Chọn đơn vị"
                    options={units}
                    value={row.unitId}
                    onChange={(event) => changeRow({ ...row, unitId: event.target.value })}
                    error={errorAt(`blocks.${index}.admitted.${at}.unitId`)}
                  />
                  <TextField
                    name={`rules.blocks.${index}.admitted.${at}.decision`}
                    label="Số quyết định"
                    value={row.decision}
                    onChange={(event) => changeRow({ ...row, decision: event.target.value })}
                    error={errorAt(`blocks.${index}.admitted.${at}.decision`)}
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
