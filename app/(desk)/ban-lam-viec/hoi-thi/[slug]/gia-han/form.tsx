'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { MomentField } from '@/ui/form/date-field';
import { UnitField, type UnitOption } from '@/ui/list/unit-field';
import { extendUnit } from './actions';

export function ExtendForm({ contestId, units }: { contestId: string; units: UnitOption[] }) {
  const [state, post] = usePost(extendUnit);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="contestId" value={contestId} />
      <UnitField {...field('unitId')} label="Đơn vị" required empty="Chọn đơn vị" options={units} />
      <MomentField {...field('until')} label="Được nộp đến" required />
      <ReasonField {...field('reason')} required max={2000} />
      <Submit>Gia hạn</Submit>
    </PostForm>
  );
}
