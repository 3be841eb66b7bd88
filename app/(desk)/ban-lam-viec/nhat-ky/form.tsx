'use client';

import { useActionState } from 'react';
import { Outcome } from '@/ui/outcome';
import { Notice } from '@/ui/notice';
import { Submit } from '@/ui/submit';
import { verify } from './actions';

/** Reads the whole chain again and says whether anybody has touched it behind the portal's back. */
export function VerifyForm() {
  const [state, post] = useActionState(verify, null);
  return (
    <form action={post} className="space-y-2">
      <Submit variant="secondary" pendingLabel="Đang kiểm tra…">
        Kiểm tra tính toàn vẹn
      </Submit>
      {state?.kind === 'done' && state.value ? (
        <Notice tone="danger" live title={state.value}>
          Báo quản trị hệ thống và giữ nguyên bản sao lưu.
        </Notice>
      ) : (
        <Outcome state={state} />
      )}
    </form>
  );
}
