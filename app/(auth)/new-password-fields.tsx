import { shortestPassword } from '@/domain/account';
import { errorOf, type FormState } from '@/ui/outcome';
import { TextField } from '@/ui/text-field';

/** The two fields of every form that sets a password. `email` tells password keepers whose it is. */
export function NewPasswordFields({ state, email }: { state: FormState | null; email: string }) {
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        name="newPassword"
        type="password"
        label="Mật khẩu mới"
        hint={`Ít nhất ${shortestPassword} ký tự; một câu ngắn dễ nhớ là tốt nhất.`}
        autoComplete="new-password"
        error={errorOf(state, 'newPassword')}
      />
      <TextField
        name="newPasswordAgain"
        type="password"
        label="Nhập lại mật khẩu mới"
        autoComplete="new-password"
        error={errorOf(state, 'newPasswordAgain')}
      />
    </>
  );
}
