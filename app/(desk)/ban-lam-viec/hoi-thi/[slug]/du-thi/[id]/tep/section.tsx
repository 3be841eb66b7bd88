import type { Actor } from '@/domain/actor';
import { canWriteEntry } from '@/domain/contest/entry/entry';
import { entryPaperKinds } from '@/domain/contest/entry/papers';
import { type PaperKind, paperKinds } from '@/domain/registry/papers/paper';
import type { EntryRow } from '@/server/contest/entries/entries';
import { pendingFor } from '@/server/contest/entries/papers';
import { Confirm } from '@/ui/focus/confirm';
import { FileRow } from '@/ui/file-row';
import { NeedsScript } from '@/ui/page/needs-script';
import { Section } from '@/ui/page/section';
import { paperWords } from '@/ui/words/words';
import { removeFile } from './actions';
import { EntryDrop } from './drop';
import { RelinkForm } from './relink';

type Paper = EntryRow['papers'][number];

/** The files of an entry: what the unit sends with it, and the model's papers, each linked at one version. */
export async function FilesSection({ entry, by }: { entry: EntryRow; by: Actor }) {
  const isAllowed = canWriteEntry(by, entry).ok;
  const pending = isAllowed ? await pendingFor(by, entry.id) : [];
  const linked = entry.papers.filter((paper) => paper.versionId !== null);
  const own = entry.papers.filter((paper) => paper.versionId === null);
  return (
    <Section title="Hồ sơ, hình ảnh, clip" id="tep" boxed>
      {isAllowed && (
        <NeedsScript>
          Tải tệp lên cần JavaScript để tải tiếp được khi mạng đứt. Bật JavaScript rồi tải lại trang.
        </NeedsScript>
      )}
      {entryPaperKinds.map((kind) => (
        <section key={kind} id={`tep-${kind}`} tabIndex={-1} className="scroll-mt-24">
          <h3 className="text-lg">{paperWords[kind]}</h3>
          <Files
            papers={own.filter((paper) => paper.kind === kind)}
            entryId={entry.id}
            isAllowed={isAllowed}
          />
          {isAllowed && (
            <EntryDrop
              entryId={entry.id}
              kind={kind}
              leftovers={pending.filter((file) => file.kind === kind)}
            />
          )}
        </section>
      ))}
      {entry.modelId && (
        <section id="tep-mo-hinh">
          <h3 className="text-lg">Văn bản liên kết từ hồ sơ mô hình</h3>
          <p className="text-sm text-ink-soft">
            Liên kết đúng bản tại thời điểm lập bài dự thi; sửa trong hồ sơ mô hình không làm đổi bài dự thi.
          </p>
          <Files papers={inOrder(linked)} entryId={entry.id} isAllowed={isAllowed} named />
          {isAllowed && <RelinkForm entryId={entry.id} />}
        </section>
      )}
    </Section>
  );
}

function Files({ papers, entryId, isAllowed, named }: FilesProps) {
  if (papers.length === 0) return <p className="py-1 text-ink-faint">Chưa có</p>;
  return (
    <ul>
      {papers.map(({ id, kind, title, file, version }) => (
        <li key={id}>
          <FileRow
            name={file.name}
            href={`/api/tep/${file.id}/${encodeURIComponent(file.name)}`}
            kind={named ? paperWords[kind] : undefined}
            bytes={Number(file.size)}
            version={version?.version}
            sha256={file.sha256}
            signed={file.signed}
            media={kind === 'photo' ? 'image' : kind === 'clip' ? 'film' : 'file'}
            note={title || undefined}
            actions={
              isAllowed && (
                <Confirm
                  trigger="Gỡ"
                  title={`Gỡ ${file.name} khỏi bài dự thi?`}
                  body="Việc gỡ được ghi vào lịch sử của bài dự thi."
                  confirm="Gỡ khỏi bài dự thi"
                  variant="quiet"
                  danger
                  action={removeFile}
                  values={{ entryId, paperId: id }}
                />
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}

type FilesProps = { papers: readonly Paper[]; entryId: string; isAllowed: boolean; named?: boolean };

const rank = (kind: PaperKind) => paperKinds.indexOf(kind);
const inOrder = (papers: readonly Paper[]) => papers.toSorted((a, b) => rank(a.kind) - rank(b.kind));
