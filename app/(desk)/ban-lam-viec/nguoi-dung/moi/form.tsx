'use client';

import { Checkbox } from '@/ui/form/choice-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome, typedOf } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PostForm, usePost } from '@/ui/form/post';
import type { UnitOption } from '@/ui/list/unit-field';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { SeatFields } from '../../seat-fields';
import { invite } from '../actions';
import { WordsFields } from '../words-fields';

export function InviteForm({
  units,
  administrator,
}: {
  units: readonly UnitOption[];
  administrator: boolean;
}) {
  const [state, post] = usePost(invite);
  const field = fieldsOf(state);
  const isAsked =
    (state?.kind === 'denied' && state.refusal.reason === 'namesake') || typedOf(state, 'isOther') !== '';
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <TextField
        {...field('email')}
        type="email"
        label="Thư điện tử"
        hint="Lời mời được gửi đến địa chỉ này; cũng là tên đăng nhập."
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <WordsFields state={state} />
      <SeatFields state={state} units={units} administrator={administrator} />
      {isAsked && (
        <Checkbox
          name="isOther"
          value="on"
          label="Là người khác, vẫn gửi lời mời"
          hint="Nếu là cùng một người, đừng mời lại: sửa thư điện tử hoặc mở lại tài khoản đã có trong danh sách Người dùng."
          defaultChecked={typedOf(state, 'isOther') !== ''}
        />
      )}
      <OwnPasswordField state={state} />
      <Submit>Gửi lời mời</Submit>
    </PostForm>
  );
}
