import { carriedOver } from '@/domain/registry/model/form';
import { formWords } from '@/ui/words/words';

/** What goes on into the new year, told before it is done. */
export function CarriedOver() {
  return (
    <details className="rounded-lg border border-line bg-surface p-4">
      <summary className="min-h-11 py-2 font-medium text-primary">
        Khi duy trì mô hình, nội dung nào được chép sang?
      </summary>
      <p className="mt-2">Được chép sang phiếu mới, sửa lại được:</p>
      <ul className="mt-1 list-disc pl-6 sm:columns-2">
        {carriedOver.map((name) => (
          <li key={name}>{formWords[name]}</li>
        ))}
      </ul>
      <p className="mt-3">
        Không chép: văn bản và tệp đính kèm, kết quả, điểm tự chấm, điểm thẩm định, quyết định công nhận. Mỗi
        năm nộp kế hoạch và báo cáo của năm đó.
      </p>
    </details>
  );
}
