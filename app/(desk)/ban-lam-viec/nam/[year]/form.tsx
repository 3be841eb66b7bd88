'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/ui/choice-field';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { DateField } from '@/ui/date-field';
import { TextareaField } from '@/ui/textarea-field';
import { lockSeason, setDates, unlockSeason } from '../actions';
import { type SeasonDateName, seasonDateNames } from '@/domain/season';
import { dateLabels } from './date-labels';

type Dates = Record<SeasonDateName, string> & { dueDayCounts: boolean };

export function DatesForm({ year, dates }: { year: number; dates: Dates }) {
  const [state, post] = useActionState(setDates, null);
  const refused = state !== null && state.kind !== 'done';
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="year" value={year} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {seasonDateNames.map((name) => (
          <DateField
            key={name}
            name={name}
            label={dateLabels[name]}
            required
            defaultValue={typedOf(state, name, dates[name])}
            error={errorOf(state, name)}
          />
        ))}
      </div>
      <Checkbox
        name="dueDayCounts"
        label="Nộp trong chính ngày đó vẫn tính là đúng hạn"
        hint="Không chọn: “trước ngày 15/6” nghĩa là hết ngày 14/6."
        defaultChecked={refused ? typedOf(state, 'dueDayCounts') === 'on' : dates.dueDayCounts}
      />
      <TextareaField
        name="reason"
        id="dates-reason"
        label="Lý do thay đổi"
        hint="Bắt buộc khi đã đến hạn đăng ký hoặc khi thay đổi một mốc đã qua."
        rows={2}
        max={1000}
        defaultValue={typedOf(state, 'reason')}
        error={errorOf(state, 'reason')}
      />
      <Submit>Lưu các mốc thời hạn</Submit>
    </form>
  );
}

export function LockForm({ year, locked }: { year: number; locked: boolean }) {
  const [state, post] = useActionState(locked ? unlockSeason : lockSeason, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="year" value={year} />
      <TextareaField
        name="reason"
        label={locked ? 'Lý do mở khóa' : 'Lý do khóa'}
        required
        rows={2}
        max={1000}
        defaultValue={typedOf(state, 'reason')}
        error={errorOf(state, 'reason')}
      />
      <Submit variant={locked ? 'primary' : 'danger'}>{locked ? 'Mở khóa đăng ký' : 'Khóa đăng ký'}</Submit>
    </form>
  );
}
