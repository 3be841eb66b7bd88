'use client';

import { useActionState } from 'react';
import { ButtonLink } from '@/ui/button';
import { Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { confirmTyped, lockTyped } from '../../../../../actions';

type Given = { sheet: string; seen: number; back: string; act: 'lock' | 'confirm' };

export function SheetActForm({ given }: { given: Given }) {
  const [state, post] = useActionState(given.act === 'lock' ? lockTyped : confirmTyped, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="sheet" value={given.sheet} />
      <input type="hidden" name="seen" value={given.seen} />
      <input type="hidden" name="back" value={given.back} />
      <p>
        {given.act === 'lock'
          ? 'Khóa phiếu khi đã nhập đủ như bản giấy. Sau đó một người khác đối chiếu và xác nhận.'
          : 'Đối chiếu từng điểm với bản giấy có chữ ký của giám khảo, rồi xác nhận.'}
      </p>
      <div className="flex flex-wrap gap-2">
        <Submit>{given.act === 'lock' ? 'Khóa phiếu' : 'Xác nhận đúng bản giấy'}</Submit>
        <ButtonLink href={given.back} variant="secondary">
          Về danh sách
        </ButtonLink>
      </div>
    </form>
  );
}
