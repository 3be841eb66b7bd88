'use client';

import { deskPage } from '@/domain/addresses';
import { usePathname } from 'next/navigation';
import { Button, ButtonLink } from '@/ui/element/button';
import { SystemPage } from '@/ui/frame/system-page';

export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  // Whoever was at the desk is signed in and wants back to it.
  const atDesk = usePathname()?.startsWith(deskPage.home);
  return (
    <SystemPage
      title="Hệ thống gặp sự cố"
      detail={error.digest && `Nếu vẫn gặp, báo quản trị hệ thống mã sự cố ${error.digest}.`}
      actions={
        <>
          <Button onClick={reset}>Thử lại</Button>
          {atDesk && (
            <ButtonLink href={deskPage.home} variant="secondary">
              Về trang Việc của tôi
            </ButtonLink>
          )}
          <ButtonLink href="/" variant="secondary">
            Về trang chủ
          </ButtonLink>
        </>
      }
    >
      <p>Yêu cầu vừa rồi chưa thực hiện được. Những gì đã lưu vẫn còn nguyên.</p>
    </SystemPage>
  );
}
