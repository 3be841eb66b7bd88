import type { WholeDelivery } from '@/server/obligations/delivery-queries';
import { FileRow } from '@/ui/file-row';
import { Confirm } from '@/ui/focus/confirm';
import { NeedsScript } from '@/ui/page/needs-script';
import type { LeftoverFile } from '@/app/(desk)/uploads/leftover';
import { remove } from './actions';
import { DeliveryDrop } from './papers';

type Props = { delivery: WholeDelivery; isOpen: boolean; leftovers: readonly LeftoverFile[] };

export function DeliveryPapers({ delivery, isOpen, leftovers }: Props) {
  return (
    <div className="space-y-2">
      {delivery.papers.map(({ id, file }) => (
        <FileRow
          key={id}
          name={file.name}
          href={`/api/tep/${file.id}/${encodeURIComponent(file.name)}`}
          bytes={Number(file.size)}
          sha256={file.sha256}
          signed={file.signed}
          media={file.mime.startsWith('image/') ? 'image' : 'file'}
          actions={
            isOpen && (
              <Confirm
                trigger="Gỡ"
                title="Gỡ tệp này khỏi bản nộp?"
                body="Việc gỡ được ghi vào nhật ký."
                confirm="Gỡ tệp"
                variant="quiet"
                danger
                action={remove}
                values={{ deliveryId: delivery.id, paperId: id }}
              />
            )
          }
        />
      ))}
      {delivery.papers.length === 0 && !isOpen && (
        <p className="text-ink-soft">
          {delivery.onPaper ? 'Bản giấy lưu tại Sở Nội vụ.' : 'Không có tệp kèm theo.'}
        </p>
      )}
      {isOpen && (
        <>
          <NeedsScript>
            Tải tệp lên cần JavaScript để tải tiếp được khi mạng đứt. Bật JavaScript rồi tải lại trang.
          </NeedsScript>
          <DeliveryDrop deliveryId={delivery.id} more={delivery.papers.length > 0} leftovers={leftovers} />
        </>
      )}
    </div>
  );
}
