'use client';

import type { ScanSubject } from '@/domain/registry/papers/signed-scan';
import { call } from '@/ui/form/post';
import { FileDrop } from '../../uploads/file-drop';
import { LeftFile } from '../../uploads/left-file';
import type { LeftoverFile } from '../../uploads/leftover';
import { discardScan, keepScan } from './actions';

/** Where the scan comes from. Photographed pages that are chosen together become one PDF. */
export function ScanDrop({ subject, stands, leftovers }: ScanDropProps) {
  return (
    <FileDrop
      home={{ scanOf: subject }}
      kind="scan"
      claim={(fileId) => call(keepScan, { ...subject, fileId })}
      leftovers={leftovers}
      leftover={(file) => (
        <LeftFile file={file} into="văn bản" values={subject} keep={keepScan} discard={discardScan} />
      )}
      verb={stands ? 'Thay bằng bản khác' : 'Chọn tệp'}
      mark={`scan-${subject.id}`}
      quiet={stands}
    />
  );
}

type ScanDropProps = {
  subject: ScanSubject;
  /** One is there already. */
  stands: boolean;
  leftovers: readonly LeftoverFile[];
};
