import { Disclosure } from '@/ui/disclosure';
import { NumberField, TextField } from '@/ui/text-field';
import { type Piece, Rows } from './rows';
import { newKey, type TypedCriterion } from './typed';

/** Tiêu chí of a part: points, and what each level of points means. */
export function Criteria({ value, onChange, errorAt, at }: Piece<TypedCriterion[]> & { at: string }) {
  return (
    <fieldset>
      <legend className="pb-2 font-medium">Tiêu chí chấm</legend>
      <Rows
        label="Tiêu chí"
        rows={value}
        onChange={onChange}
        blank={() => ({ key: newKey('tieu-chi', value), name: '', points: '', levels: [] })}
        add="Thêm tiêu chí"
        ordered
      >
        {(criterion, change, index) => (
          <div className="space-y-3">
            <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
              <TextField
                name={`rules.${at}.${index}.name`}
                label={`Tiêu chí ${index + 1}`}
                value={criterion.name}
                onChange={(event) => change({ ...criterion, name: event.target.value })}
                error={errorAt(`${index}.name`)}
              />
              <NumberField
                name={`rules.${at}.${index}.points`}
                label="Điểm tối đa"
                inputMode="decimal"
                value={criterion.points}
                onChange={(event) => change({ ...criterion, points: event.target.value })}
                error={errorAt(`${index}.points`)}
              />
            </div>
            <Disclosure summary={`Mô tả các mức điểm (${criterion.levels.length})`}>
              <Rows
                label={`Mức điểm của tiêu chí ${index + 1}`}
                rows={criterion.levels}
                onChange={(levels) => change({ ...criterion, levels })}
                blank={() => ({ from: '', text: '' })}
                add="Thêm mức điểm"
              >
                {(level, changeLevel, of) => (
                  <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
                    <NumberField
                      name={`rules.${at}.${index}.levels.${of}.from`}
                      label="Từ (điểm)"
                      inputMode="decimal"
                      value={level.from}
                      onChange={(event) => changeLevel({ ...level, from: event.target.value })}
                      error={errorAt(`${index}.levels.${of}.from`)}
                    />
                    <TextField
                      name={`rules.${at}.${index}.levels.${of}.text`}
                      label="Mô tả"
                      value={level.text}
                      onChange={(event) => changeLevel({ ...level, text: event.target.value })}
                      error={errorAt(`${index}.levels.${of}.text`)}
                    />
                  </div>
                )}
              </Rows>
            </Disclosure>
          </div>
        )}
      </Rows>
    </fieldset>
  );
}
