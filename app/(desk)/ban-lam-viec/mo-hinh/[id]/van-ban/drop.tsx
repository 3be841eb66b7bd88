'use client';

import type { PaperKind } from '@/domain/registry/papers/paper';
import { call } from '@/ui/form/post';
import { FileDrop } from '@/app/(desk)/uploads/file-drop';
import { attachPaper, revisePaper } from './actions';
import { Leftover, type LeftoverFile } from '@/app/(desk)/uploads/leftover';

/**
 * Where papers of one kind come from. A photo or clip becomes a paper as soon as it is there; a document waits for
 * its number and date. With `paperId` the file is a new version of that paper.
 */
export function PaperDrop({ modelId, kind, paperId, more, leftovers = [] }: DropProps) {
  async function claim(fileId: string) {
    if (paperId) return call(revisePaper, { paperId, fileId });
    return kind === 'photo' || kind === 'clip' ? call(attachPaper, { modelId, fileId }) : null;
  }
  return (
    <FileDrop
      home={{ modelId }}
      kind={kind}
      claim={claim}
      leftovers={leftovers}
      leftover={(file) => <Leftover modelId={modelId} file={file} />}
      verb={paperId ? 'Chọn bản mới' : more ? 'Thêm tệp khác' : 'Chọn tệp'}
      mark={paperId ?? kind}
      one={paperId !== undefined}
      quiet={more}
    />
  );
}

type DropProps = {
  modelId: string;
  kind: PaperKind;
  paperId?: string;
  /** There are papers of this kind already: one more is asked for more quietly. */
  more?: boolean;
  /** Sent earlier, or begun, and no paper yet. */
  leftovers?: readonly LeftoverFile[];
};
