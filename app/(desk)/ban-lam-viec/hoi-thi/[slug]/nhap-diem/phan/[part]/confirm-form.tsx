'use client';

import { useActionState } from 'react';
import { Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { confirmTypedResults } from '../../actions';

export function ConfirmForm({ given }: { given: { contest: string; part: string } }) {
  const [state, post] = useActionState(confirmTypedResults, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="contest" value={given.contest} />
      <input type="hidden" name="part" value={given.part} />
      <p>Đối chiếu bảng dưới đây với bản giấy có chữ ký, rồi xác nhận những kết quả do người khác nhập.</p>
      <Submit>Xác nhận đúng bản giấy</Submit>
    </form>
  );
}
