import { Notice } from '@/ui/element/notice';
import { PrintButton } from '@/ui/page/print-button';

/** Shown once, to be written down or printed. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <section className="space-y-4" aria-label="Mã khôi phục">
      <Notice tone="warning" live title="Lưu mã khôi phục ngay: mã chỉ hiện một lần">
        Mỗi mã dùng được một lần, thay cho ứng dụng hoặc khóa truy cập khi Ông/Bà không có thiết bị bên mình.
        In hoặc chép ra giấy, cất ở nơi chỉ Ông/Bà lấy được.
      </Notice>
      <ol className="grid list-decimal grid-cols-1 gap-x-8 gap-y-1 pl-8 font-mono tabular-nums sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} translate="no" className="whitespace-nowrap">
            {code}
          </li>
        ))}
      </ol>
      <PrintButton>In mã khôi phục</PrintButton>
    </section>
  );
}
