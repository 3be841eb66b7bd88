import { shortestPassword } from '@/domain/account/password';
import { fieldsOf } from '@/ui/form/named/fields';
import type { FormState } from '@/ui/form/outcome';
import { PasswordField } from '@/ui/form/password-field';

/** The two fields of every form that sets a password. `email` tells password keepers whose it is. */
export function NewPasswordFields({ state, email }: { state: FormState | null; email: string }) {
  const field = fieldsOf(state);
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        {...field('newPassword')}
        label="Mật khẩu mới"
        hint={`Ít nhất ${shortestPassword} ký tự, tốt nhất là một câu dễ nhớ gồm vài từ không liên quan; không dùng tên tỉnh, đơn vị, người, năm.`}
        autoComplete="new-password"
      />
      <PasswordField
        {...field('newPasswordAgain')}
        label="Nhập lại mật khẩu mới"
        autoComplete="new-password"
      />
    </>
  );
}
