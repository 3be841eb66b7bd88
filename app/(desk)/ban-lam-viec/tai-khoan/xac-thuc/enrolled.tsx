'use client';

import { RecoveryCodes } from '@/app/(auth)/factors/recovery-codes';
import { Button } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';

/** Codes are shown in this answer alone, so the page stands still until they are put away. */
export function Enrolled({ notice, codes }: { notice: string; codes: readonly string[] }) {
  return (
    <div className="space-y-4">
      <Notice tone="success" live title={notice} />
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      <Button onClick={() => location.reload()}>{codes.length > 0 ? 'Đã lưu mã' : 'Xem danh sách'}</Button>
    </div>
  );
}
