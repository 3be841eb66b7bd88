import type { PublicScan } from '@/server/scans/scans';
import { FileRow } from '@/ui/file-row';
import { Section } from '@/ui/page/section';

/** The papers with signature and seal, as the organiser scanned them. */
export function SignedPapers({ scans }: { scans: readonly PublicScan[] }) {
  if (scans.length === 0) return null;
  return (
    <Section title="Văn bản đã ký" id="van-ban">
      <ul>
        {scans.map(({ of, codes, file }) => (
          <li key={file.id}>
            <FileRow
              name={
                of === 'results'
                  ? 'Quyết định công nhận kết quả Hội thi'
                  : `Quyết định của Trưởng Ban Giám khảo về bài bằng điểm (${codes.join(', ')})`
              }
              file={file.name}
              href={`/api/tep/${file.id}/${encodeURIComponent(file.name)}`}
              bytes={Number(file.size)}
              sha256={file.sha256}
              signed={file.signed}
              media={file.mime.startsWith('image/') ? 'image' : 'file'}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
