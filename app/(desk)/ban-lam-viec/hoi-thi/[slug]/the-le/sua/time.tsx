import { timeRuleWords } from '@/ui/contest-desk-words';
import { SelectField } from '@/ui/select-field';
import { NumberField, TextField } from '@/ui/text-field';
import type { Piece } from './rows';
import type { TypedTime } from './typed';

const shapes = ['perStartedMinute', 'perFullMinute', 'bands', 'cutOff'] as const;

/** What running over the time of a part costs: three shapes of penalty, or none. */
export function Time({ value, onChange, errorAt, at }: Piece<TypedTime> & { at: string }) {
  const field = (name: Exclude<keyof TypedTime, 'shape'>) => ({
    name: `rules.${at}.${name}`,
    value: value[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value }),
    error: errorAt(name),
  });
  const { shape } = value;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name={`rules.${at}.shape`}
        label="Quá thời gian"
        empty="Không giới hạn thời gian"
        options={shapes.map((known) => ({ value: known, label: timeRuleWords[known] }))}
        value={shape}
        onChange={({ target }) =>
          onChange({ ...value, shape: shapes.find((known) => known === target.value) ?? '' })
        }
      />
      {shape !== '' && (
        <TextField {...field('limit')} label="Thời gian cho phép" hint="Phút:giây, ví dụ 5:00" />
      )}
      {(shape === 'perStartedMinute' || shape === 'perFullMinute') && (
        <NumberField {...field('points')} label="Điểm trừ mỗi phút" inputMode="decimal" />
      )}
      {shape === 'bands' && (
        <>
          <NumberField {...field('underOneMinute')} label="Trừ khi quá dưới một phút" inputMode="decimal" />
          <NumberField {...field('fromOneMinute')} label="Trừ khi quá từ một phút" inputMode="decimal" />
        </>
      )}
    </div>
  );
}
