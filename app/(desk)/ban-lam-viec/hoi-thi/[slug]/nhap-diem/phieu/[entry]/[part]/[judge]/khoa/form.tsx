'use client';

import { ButtonLink } from '@/ui/element/button';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { confirmTyped, lockTyped } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/nhap-diem/actions';

type Given = { sheet: string; seen: number; back: string; list: string; act: 'lock' | 'confirm' };

export function SheetActForm({ given }: { given: Given }) {
  const [state, post] = usePost(given.act === 'lock' ? lockTyped : confirmTyped);
  return (
    <PostForm post={post} noValidate className="space-y-4">
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
        <ButtonLink href={given.list} variant="secondary">
          Về danh sách
        </ButtonLink>
      </div>
    </PostForm>
  );
}
