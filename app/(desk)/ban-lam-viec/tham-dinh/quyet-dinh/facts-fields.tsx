import type { FormState } from '@/ui/outcome';
import { errorOf, typedOf } from '@/ui/outcome';
import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';

export type Facts = { number: string; issuedOn: string; authority: string; summary: string };

/** What stands on the decision itself. */
export function FactsFields({ state, facts }: { state: FormState | null; facts: Facts }) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="number"
          label="Số, ký hiệu"
          hint="Ví dụ: 2964/QĐ-UBND"
          required
          defaultValue={typedOf(state, 'number', facts.number)}
          error={errorOf(state, 'number')}
        />
        <DateField
          name="issuedOn"
          label="Ngày ban hành"
          required
          defaultValue={typedOf(state, 'issuedOn', facts.issuedOn)}
          error={errorOf(state, 'issuedOn')}
        />
      </div>
      <TextField
        name="authority"
        label="Cơ quan, người ban hành"
        required
        defaultValue={typedOf(state, 'authority', facts.authority)}
        error={errorOf(state, 'authority')}
      />
      <TextareaField
        name="summary"
        label="Trích yếu"
        rows={2}
        max={2000}
        defaultValue={typedOf(state, 'summary', facts.summary)}
        error={errorOf(state, 'summary')}
      />
    </>
  );
}
