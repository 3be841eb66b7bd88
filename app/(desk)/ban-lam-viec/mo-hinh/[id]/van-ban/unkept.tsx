import type { Actor } from '@/domain/actor';
import { isFileRefusal } from '@/domain/registry/papers/file';
import { pendingUploadsOf, type PendingFile, verdictsOn } from '@/server/registry/models/paper-queries';
import { refusalOf } from '@/ui/words/file';
import { Notice } from '@/ui/element/notice';
import { paperWords } from '@/ui/words/words';

/** At the head of a model, for whoever has sent them: files that are no papers of it. Each leads to its place below. */
export async function UnkeptFiles({ modelId, actor }: { modelId: string; actor: Actor }) {
  const [files, may] = await Promise.all([pendingUploadsOf(actor, modelId), verdictsOn(actor, modelId)]);
  if (files.length === 0 || !may.attach.ok) return null;
  return (
    <Notice tone="warning" title={`${files.length} tệp Ông/Bà đã gửi chưa có trong hồ sơ`}>
      <ul className="list-disc pl-5">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`#paper-${file.kind}`} className="link break-words">
              {file.name}
            </a>{' '}
            ({paperWords[file.kind]}): {whyNot(file)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function whyNot({ state, refusal, name, kind }: PendingFile): string {
  if (state === 'ready') return 'đã tải lên, còn bước “Lưu vào hồ sơ”.';
  if (state === 'receiving') return 'tải lên còn dở, chọn lại đúng tệp này để tải tiếp.';
  return `không được nhận. ${isFileRefusal(refusal) ? refusalOf(refusal, name, kind) : refusal}`;
}
