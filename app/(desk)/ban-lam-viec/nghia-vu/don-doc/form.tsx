'use client';

import type { ReactNode } from 'react';
import { Button } from '@/ui/element/button';
import { formatNumber } from '@/ui/words/format';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { useTicks } from '@/ui/form/named/ticks';
import { TextareaField } from '@/ui/form/textarea-field';
import { remindUnits } from './actions';

type Props = {
  query: string;
  /** how many units can be written to */
  count: number;
  /** the table, with a ticked box in each row of such a unit */
  children: ReactNode;
};

export function RemindForm({ query, count, children }: Props) {
  const [state, post] = usePost(remindUnits);
  const field = fieldsOf(state);
  const { form, ticked, count: look, tickAll } = useTicks('unit', count);

  return (
    <PostForm ref={form} post={post} noValidate className="space-y-4" onChange={look}>
      <Outcome state={state} />
      <input type="hidden" name="query" value={query} />
      {count > 0 && (
        <div className="no-print space-y-4">
          <TextareaField
            {...field('note')}
            label="Nội dung gửi kèm"
            hint="Không bắt buộc. Được thêm vào thư gửi tất cả các đơn vị."
            rows={3}
            max={2000}
          />
          <div className="flex flex-wrap items-center gap-2">
            <Submit pendingLabel="Đang soạn thư…" disabled={ticked === 0}>
              Gửi thư đôn đốc {formatNumber(Math.min(ticked, count))} đơn vị
            </Submit>
            <Button variant="secondary" onClick={tickAll}>
              {ticked < count ? 'Chọn tất cả' : 'Bỏ chọn tất cả'}
            </Button>
          </div>
        </div>
      )}
      {children}
    </PostForm>
  );
}
