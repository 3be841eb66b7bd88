'use client';

import { call } from '@/ui/form/post';
import { FileDrop } from '@/app/(desk)/uploads/file-drop';
import { LeftFile } from '@/app/(desk)/uploads/left-file';
import type { LeftoverFile } from '@/app/(desk)/uploads/leftover';
import { attach, discard } from './actions';

/** Where the papers of a delivery come from. Photographed pages that are chosen together become one PDF. */
export function DeliveryDrop({ deliveryId, more, leftovers }: DropProps) {
  return (
    <FileDrop
      home={{ deliveryId }}
      kind="other"
      claim={(fileId) => call(attach, { deliveryId, fileId })}
      leftovers={leftovers}
      leftover={(file) => (
        <LeftFile file={file} into="bản nộp" values={{ deliveryId }} keep={attach} discard={discard} />
      )}
      verb={more ? 'Thêm tệp khác' : 'Chọn tệp'}
      mark={`delivery-${deliveryId}`}
      quiet={more}
    />
  );
}

type DropProps = { deliveryId: string; more: boolean; leftovers: readonly LeftoverFile[] };
