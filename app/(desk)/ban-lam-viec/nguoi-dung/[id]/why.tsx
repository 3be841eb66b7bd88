import { fieldsOf } from '@/ui/form/named/fields';
import type { FormState } from '@/ui/form/outcome';
import { TextField } from '@/ui/form/text-field';

/** Why it is asked for; several forms of the page have the field, so each names its own. */
export function Why({ state, id }: { state: FormState | null; id: string }) {
  return <TextField {...fieldsOf(state)('reason')} id={id} label="Lý do" required />;
}
