'use client';

import { Confirm } from '@/ui/focus/confirm';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { freeze } from './actions';

type Props = { year: number; code: string; version: number; seen: number };

/** The first version needs no reason; every other says why there is one more. */
export function FreezeForm({ year, code, version, seen }: Props) {
  const first = version === 1;
  return (
    <Confirm
      trigger={first ? 'Chốt báo cáo' : `Chốt bản ${version}`}
      title={first ? 'Chốt số liệu và lời văn của lúc này?' : `Chốt bản ${version} thay bản ${version - 1}?`}
      body={
        first
          ? 'Bản chốt không đổi nữa: đơn vị sửa báo cáo về sau chỉ vào bản chốt sau.'
          : 'Các bản đã chốt vẫn giữ nguyên; bản mới ghi rõ lý do.'
      }
      confirm="Chốt"
      action={freeze}
      values={{ year: String(year), code, seen: String(seen) }}
    >
      {(state) => (first ? null : <ReasonField {...fieldsOf(state)('reason')} id="freeze-reason" required />)}
    </Confirm>
  );
}
