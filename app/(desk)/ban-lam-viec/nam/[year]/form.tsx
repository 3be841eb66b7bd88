'use client';

import { Checkbox } from '@/ui/form/choice-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome, typedOf } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { DateField } from '@/ui/form/date-field';
import { lockSeason, setDates, unlockSeason } from '../actions';
import { type SeasonDateName, seasonDateNames } from '@/domain/registry/duties/season';
import { dateLabels } from './date-labels';

type Dates = Record<SeasonDateName, string> & { dueDayCounts: boolean };

export function DatesForm({ year, dates }: { year: number; dates: Dates }) {
  const [state, post] = usePost(setDates);
  const field = fieldsOf(state);
  const refused = state !== null && state.kind !== 'done';
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="year" value={year} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {seasonDateNames.map((name) => (
          <DateField key={name} {...field(name, dates[name])} label={dateLabels[name]} required />
        ))}
      </div>
      <Checkbox
        name="dueDayCounts"
        label="Nộp trong chính ngày đó vẫn tính là đúng hạn"
        hint="Không chọn: “trước ngày 15/6” nghĩa là hết ngày 14/6."
        defaultChecked={refused ? typedOf(state, 'dueDayCounts') === 'on' : dates.dueDayCounts}
      />
      <ReasonField
        {...field('reason')}
        id="dates-reason"
        label="Lý do thay đổi"
        hint="Bắt buộc khi đã đến hạn đăng ký hoặc khi thay đổi một mốc đã qua."
        rows={2}
        max={1000}
      />
      <Submit>Lưu các mốc thời hạn</Submit>
    </PostForm>
  );
}

export function LockForm({ year, locked }: { year: number; locked: boolean }) {
  const [state, post] = usePost(locked ? unlockSeason : lockSeason);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="year" value={year} />
      <ReasonField
        {...field('reason')}
        label={locked ? 'Lý do mở khóa' : 'Lý do khóa'}
        required
        rows={2}
        max={1000}
      />
      <Submit variant={locked ? 'primary' : 'danger'}>{locked ? 'Mở khóa đăng ký' : 'Khóa đăng ký'}</Submit>
    </PostForm>
  );
}
