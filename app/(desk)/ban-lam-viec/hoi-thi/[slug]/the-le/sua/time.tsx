import type { Editor } from '@/ui/form/named/editor';
import { SelectField } from '@/ui/form/select-field';
import { NumberField, TextField } from '@/ui/form/text-field';
import { timeRuleWords } from '@/ui/words/contest/contest-desk';
import type { RulesText } from './input';

const shapes = ['perStartedMinute', 'perFullMinute', 'bands', 'cutOff'] as const;

type TimeProps = { editor: Editor<RulesText>; at: `rules.parts.${number}.time` };

/** What running over the time of a part costs: three shapes of penalty, or none. */
export function Time({ editor: { field }, at }: TimeProps) {
  const shape = field(`${at}.shape`);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        {...shape}
        label="Quá thời gian"
        empty="Không giới hạn thời gian"
        options={shapes.map((known) => ({ value: known, label: timeRuleWords[known] }))}
      />
      {shape.value !== '' && (
        <TextField {...field(`${at}.limit`)} label="Thời gian cho phép" hint="Phút:giây, ví dụ 5:00" />
      )}
      {(shape.value === 'perStartedMinute' || shape.value === 'perFullMinute') && (
        <NumberField {...field(`${at}.points`)} label="Điểm trừ mỗi phút" decimal />
      )}
      {shape.value === 'bands' && (
        <>
          <NumberField {...field(`${at}.underOneMinute`)} label="Trừ khi quá dưới một phút" decimal />
          <NumberField {...field(`${at}.fromOneMinute`)} label="Trừ khi quá từ một phút" decimal />
        </>
      )}
    </div>
  );
}
