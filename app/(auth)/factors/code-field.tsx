import { fieldsOf } from '@/ui/form/named/fields';
import type { FormState } from '@/ui/form/outcome';
import { TextField } from '@/ui/form/text-field';

/** The six digits that an app shows. */
export function CodeField({ state }: { state: FormState | null }) {
  return (
    <TextField
      {...fieldsOf(state)('otp')}
      label="Mã 6 số trên ứng dụng"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={20}
      className="max-w-40 tabular-nums"
    />
  );
}
