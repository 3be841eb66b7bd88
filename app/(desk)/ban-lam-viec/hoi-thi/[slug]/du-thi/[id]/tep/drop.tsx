'use client';

import { useActionState } from 'react';
import type { EntryPaperKind } from '@/domain/contest/entry-paper';
import { isFileRefusal } from '@/domain/file';
import { refusalOf } from '@/ui/file-words';
import { formatBytes } from '@/ui/format';
import { Submit } from '@/ui/submit';
import { FileDrop } from '../../../../../file-drop';
import type { LeftoverFile } from '../../../../../mo-hinh/[id]/van-ban/leftover';
import { attachFile, discardFile } from './actions';

type DropProps = { entryId: string; kind: EntryPaperKind; leftovers: readonly LeftoverFile[] };

/** Where the files of an entry come from; each stands in the entry as soon as it is there. */
export function EntryDrop({ entryId, kind, leftovers }: DropProps) {
  return (
    <div className="mt-2">
      <FileDrop
        home={{ entryId }}
        kind={kind}
        claim={(fileId) => attachFile(null, { entryId, fileId })}
        leftovers={leftovers}
        leftover={(file) => <Leftover entryId={entryId} file={file} />}
        verb="Chọn tệp"
        mark={kind}
      />
    </div>
  );
}

/** A file that was sent, or begun, and does not stand in the entry yet. */
function Leftover({ entryId, file }: { entryId: string; file: LeftoverFile }) {
  const [, attach] = useActionState(attachFile, null);
  const [, discard] = useActionState(discardFile, null);
  return (
    <div data-leftover={file.state} className="rounded-lg border border-line bg-surface p-3">
      <p className="font-medium break-words">{file.name}</p>
      <p className={file.state === 'refused' ? 'text-danger' : 'text-sm text-ink-soft'}>{sentence(file)}</p>
      <div className="flex flex-wrap gap-2 pt-2">
        {file.state === 'ready' && (
          <form action={attach}>
            <input type="hidden" name="entryId" value={entryId} />
            <input type="hidden" name="fileId" value={file.id} />
            <Submit variant="secondary">Lưu vào bài dự thi</Submit>
          </form>
        )}
        <form action={discard}>
          <input type="hidden" name="fileId" value={file.id} />
          <Submit variant="quiet">Bỏ tệp này</Submit>
        </form>
      </div>
    </div>
  );
}

function sentence({ state, size, here, refusal, name, kind }: LeftoverFile): string {
  if (state === 'refused') return isFileRefusal(refusal) ? refusalOf(refusal, name, kind) : refusal;
  if (state === 'ready') return `${formatBytes(size)} · đã tải lên, chưa lưu vào bài dự thi`;
  return `Đang dở: đã nhận ${formatBytes(here)} / ${formatBytes(size)}. Chọn lại đúng tệp này để tải tiếp.`;
}
