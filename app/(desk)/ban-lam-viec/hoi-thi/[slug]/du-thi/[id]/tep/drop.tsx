'use client';

import type { EntryPaperKind } from '@/domain/contest/entry/papers';
import { call } from '@/ui/form/post';
import { FileDrop } from '@/app/(desk)/uploads/file-drop';
import { LeftFile } from '@/app/(desk)/uploads/left-file';
import type { LeftoverFile } from '@/app/(desk)/uploads/leftover';
import { attachFile, discardFile } from './actions';

type DropProps = { entryId: string; kind: EntryPaperKind; leftovers: readonly LeftoverFile[] };

/** Where the files of an entry come from; each stands in the entry as soon as it is there. */
export function EntryDrop({ entryId, kind, leftovers }: DropProps) {
  return (
    <div className="mt-2">
      <FileDrop
        home={{ entryId }}
        kind={kind}
        claim={(fileId) => call(attachFile, { entryId, fileId })}
        leftovers={leftovers}
        leftover={(file) => (
          <LeftFile
            file={file}
            into="bài dự thi"
            values={{ entryId }}
            keep={attachFile}
            discard={discardFile}
          />
        )}
        verb="Chọn tệp"
        mark={kind}
      />
    </div>
  );
}
