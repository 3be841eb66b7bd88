'use client';

import { Confirm } from '@/ui/focus/confirm';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { correctAddress, freeAddress } from '../actions';
import { Why } from './why';

export function CorrectAddress({ id }: { id: string }) {
  const [state, post] = usePost(correctAddress);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <TextField
        {...field('email')}
        id="email-correct"
        type="email"
        label="Thư điện tử mới"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Why state={state} id="reason-address" />
      <OwnPasswordField state={state} id="password-address" />
      <Submit variant="secondary">Đề nghị sửa thư điện tử</Submit>
    </PostForm>
  );
}

/** Of an account that has ended: its address may be wanted for another. */
export function FreeAddress({ id, name }: { id: string; name: string }) {
  return (
    <div className="pt-4">
      <Confirm
        trigger="Đề nghị giải phóng thư điện tử"
        title={`Giải phóng thư điện tử của ${name}?`}
        body="Tài khoản đã ngừng này không còn giữ thư điện tử; địa chỉ ấy mời được cho tài khoản khác. Quản trị thứ hai xác nhận thì mới thực hiện."
        confirm="Đề nghị giải phóng thư điện tử"
        action={freeAddress}
        values={{ id }}
      >
        {(state) => (
          <>
            <Why state={state} id="reason-free" />
            <OwnPasswordField state={state} id="password-free" />
          </>
        )}
      </Confirm>
    </div>
  );
}
