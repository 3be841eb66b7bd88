import type { Actor } from '@/domain/actor';
import { canScan, type ScanSubject } from '@/domain/registry/papers/signed-scan';
import { now } from '@/server/request/moment';
import { leftScans, scanOf } from '@/server/scans/scans';
import { Confirm } from '@/ui/focus/confirm';
import { FileRow } from '@/ui/file-row';
import { NeedsScript } from '@/ui/page/needs-script';
import { dropScan } from './actions';
import { ScanDrop } from './drop';

type Props = { subject: ScanSubject; by: Actor /** Who else reads it, as a sentence. */; readers: string };

/** The signed paper as it was scanned, for whoever reads what it is of; the organiser puts it there. */
export async function SignedScan({ subject, by, readers }: Props) {
  const isAllowed = canScan(by).ok;
  const scan = await scanOf({ by, now: now() }, subject);
  if (!scan && !isAllowed) return <p className="text-ink-faint">Chưa có</p>;
  return (
    <div className="no-print space-y-2">
      {scan && (
        <FileRow
          name={scan.file.name}
          href={`/api/tep/${scan.file.id}/${encodeURIComponent(scan.file.name)}`}
          bytes={Number(scan.file.size)}
          sha256={scan.file.sha256}
          signed={scan.file.signed}
          media={scan.file.mime.startsWith('image/') ? 'image' : 'file'}
          actions={
            isAllowed && (
              <Confirm
                trigger="Gỡ"
                title="Gỡ bản chụp này?"
                body="Bản chụp không còn trên trang nào; việc gỡ được ghi vào nhật ký."
                confirm="Gỡ bản chụp"
                variant="quiet"
                danger
                action={dropScan}
                values={subject}
              />
            )
          }
        />
      )}
      {isAllowed && (
        <>
          <p className="text-sm text-ink-soft">{readers}</p>
          <NeedsScript>
            Tải tệp lên cần JavaScript để tải tiếp được khi mạng đứt. Bật JavaScript rồi tải lại trang.
          </NeedsScript>
          <ScanDrop subject={subject} stands={scan !== null} leftovers={await leftScans(by, subject)} />
        </>
      )}
    </div>
  );
}
