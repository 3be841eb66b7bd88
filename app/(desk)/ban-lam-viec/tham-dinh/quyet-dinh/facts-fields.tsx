import { DateField } from '@/ui/form/date-field';
import type { Bound } from '@/ui/form/named/editor';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';

export type Facts = { number: string; issuedOn: string; authority: string; summary: string };

/** What stands on the decision itself. */
export function FactsFields({ field }: { field: (name: keyof Facts) => Bound }) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field('number')} label="Số, ký hiệu" hint="Ví dụ: 2964/QĐ-UBND" required />
        <DateField {...field('issuedOn')} label="Ngày ban hành" required />
      </div>
      <TextField {...field('authority')} label="Cơ quan, người ban hành" required />
      <TextareaField {...field('summary')} label="Trích yếu" rows={2} max={2000} />
    </>
  );
}
