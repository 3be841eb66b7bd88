import type { ReactNode } from 'react';
import { env } from '@/server/io/env';
import { DemoBanner } from '@/ui/demo-banner';
import { Footer } from '@/ui/footer';
import { PublicShell } from '@/ui/public-shell';

/** Every page that everybody may read. `here` is the item of the menu that it belongs to. */
export function PublicPage({ here, children }: { here: string; children: ReactNode }) {
  return (
    <PublicShell
      owner="Tỉnh Sơn La"
      here={here}
      nav={nav}
      account={{ href: '/dang-nhap', label: 'Đăng nhập' }}
      banner={env().APP_ENV === 'demonstration' ? <DemoBanner /> : undefined}
      footer={
        <Footer
          name="Cổng thông tin mô hình “Dân vận khéo” tỉnh Sơn La"
          office="Cơ quan chủ trì: Sở Nội vụ tỉnh Sơn La"
          address="Thực hiện Kế hoạch số 04/KH-UBND ngày 03/01/2018 của Ủy ban nhân dân tỉnh"
          links={nav.slice(1)}
        />
      }
    >
      {children}
    </PublicShell>
  );
}

const nav = [
  { href: '/', label: 'Trang chủ' },
  { href: '/mo-hinh', label: 'Mô hình' },
  { href: '/hoi-thi', label: 'Hội thi' },
  { href: '/don-vi', label: 'Đơn vị' },
  { href: '/gioi-thieu', label: 'Giới thiệu' },
  { href: '/du-lieu-mo', label: 'Dữ liệu mở' },
];
