'use client';

import { deskPage } from '@/domain/addresses';
import type { ReactNode } from 'react';
import { Button } from '@/ui/element/button';
import { formatNumber } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { useTicks } from '@/ui/form/named/ticks';
import { receiveChosen } from './actions';

/** Around the table: its rows are ticked and received together, and each that was not is named with its reason. */
export function ReceiveForm({ offered, children }: { offered: number; children: ReactNode }) {
  const [state, post] = usePost(receiveChosen);
  const { form, ticked, count, tickAll, clear } = useTicks('pick');
  const left = state?.kind === 'done' ? (state.value ?? []) : [];
  return (
    <PostForm
      ref={form}
      post={post}
      noValidate
      undrafted
      onChange={count}
      onReset={clear}
      className="space-y-4"
    >
      <Outcome state={state} />
      {left.length > 0 && (
        <Notice tone="warning" live title={`${formatNumber(left.length)} hồ sơ chưa tiếp nhận được`}>
          <ul className="list-disc pl-5">
            {left.map(({ id, name, why }) => (
              <li key={id}>
                <a href={deskPage.model(id)} className="link">
                  {name}
                </a>
                : {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {offered > 0 && (
        <div className="no-print sticky top-0 z-10 flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface px-4 py-2">
          <Submit disabled={ticked === 0} pendingLabel="Đang tiếp nhận…">
            {ticked > 0 ? `Tiếp nhận ${formatNumber(ticked)} hồ sơ đã chọn` : 'Tiếp nhận hồ sơ đã chọn'}
          </Submit>
          <Button variant="secondary" onClick={tickAll}>
            {ticked === offered ? 'Bỏ chọn tất cả' : `Chọn cả ${formatNumber(offered)} hồ sơ chờ tiếp nhận`}
          </Button>
        </div>
      )}
      {children}
    </PostForm>
  );
}
