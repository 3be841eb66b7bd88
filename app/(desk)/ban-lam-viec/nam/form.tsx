'use client';

import { Notice } from '@/ui/element/notice';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome, typedOf } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { NumberField } from '@/ui/form/text-field';
import { openSeason } from './actions';

export function OpenSeasonForm({ year }: { year: number }) {
  const [state, post] = usePost(openSeason);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      {state?.kind === 'denied' && state.refusal.reason === 'seasonOpened' ? (
        <Notice tone="danger" live title={`Năm ${typedOf(state, 'year')} đã được mở.`} />
      ) : (
        <Outcome state={state} />
      )}
      <NumberField
        {...field('year', String(year))}
        label="Năm"
        hint="Các mốc thời hạn được đặt theo Kế hoạch 04/KH-UBND; sửa lại sau khi mở."
        required
      />
      <Submit>Mở năm</Submit>
    </PostForm>
  );
}
