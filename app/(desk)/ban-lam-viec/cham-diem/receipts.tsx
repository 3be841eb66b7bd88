import type { ReceiptOfSheet } from '@/server/contest/commitment/receipts';
import { Disclosure } from '@/ui/focus/disclosure';
import { formatMoment } from '@/ui/words/format';
import { Section } from '@/ui/page/section';

/** What the judge holds of the sheet: the hash in force, and those that a reopening has replaced. */
export function Receipts({ receipts }: { receipts: readonly ReceiptOfSheet[] }) {
  const [valid, ...replaced] = receipts;
  if (!valid) return null;
  return (
    <Section
      title="Biên nhận phiếu chấm"
      intro="Ghi lại mã này. Nếu phiếu bị sửa sau khi nộp, mã trong kết quả công bố sẽ khác."
      boxed
    >
      <One receipt={valid} />
      {valid.text !== null && (
        <Disclosure summary="Cách tự kiểm tra mã biên nhận">
          <p>
            Mã là SHA-256 của dòng dưới đây (UTF-8, không xuống dòng). Dòng này có điểm và số ngẫu nhiên của
            phiếu, chỉ Ông/Bà thấy cho đến khi công bố kết quả.
          </p>
          <code className="mt-2 block text-sm break-all">{valid.text}</code>
        </Disclosure>
      )}
      {replaced.length > 0 && (
        <Disclosure summary={`Biên nhận đã được thay (${replaced.length})`}>
          <div className="space-y-3">
            {replaced.map((receipt) => (
              <One key={receipt.hash} receipt={receipt} />
            ))}
          </div>
        </Disclosure>
      )}
    </Section>
  );
}

function One({ receipt: { hash, judge, issuedAt, replacedAt } }: { receipt: ReceiptOfSheet }) {
  return (
    <div className="space-y-1">
      <p>
        <code className="text-sm break-all">{hash}</code>
      </p>
      <p className="text-sm text-ink-soft">
        Mã giám khảo ở bài này: {judge} · nộp {formatMoment(issuedAt)}
        {replacedAt && ` · hết giá trị ${formatMoment(replacedAt)} do phiếu được mở lại`}
      </p>
    </div>
  );
}
