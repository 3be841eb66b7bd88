import { formatMoment } from '../words/format';

/** Only on paper: whose page this is, and when it was printed. */
export function PrintHeader({ office, title, now }: { office: string; title: string; now: Date }) {
  return (
    <div className="hidden border-b-2 border-ink pb-2 print:mb-4 print:block">
      <p className="font-semibold">{office}</p>
      <p>{title}</p>
      <p className="text-sm">In lúc {formatMoment(now)}</p>
    </div>
  );
}

/** Only on paper: the head of a list that goes with a decision, after Nghị định 30/2020/NĐ-CP (phụ lục kèm theo văn bản). */
export function EnclosureHeader({ title, to }: { title: string; to: string }) {
  return (
    <div className="hidden text-center print:mb-4 print:block">
      <p className="font-semibold uppercase">{title}</p>
      <p className="italic">(Kèm theo {to})</p>
    </div>
  );
}
