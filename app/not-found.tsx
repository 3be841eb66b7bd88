import { province } from '@/domain/province';
import type { Metadata } from 'next';
import { ButtonLink } from '@/ui/element/button';
import { Footer } from '@/ui/frame/footer';
import { PublicShell } from '@/ui/frame/public-shell';
import { SearchBox } from '@/ui/list/search-box';
import { ComfortsScript } from './tien-ich/comforts-script';
import { footerLinks, menu } from './(public)/menu';

export const metadata: Metadata = { title: 'Không tìm thấy trang', robots: { index: false } };

/** Made at the build, so nothing of the running portal stands on it; the way on does. */
export default function NotFound() {
  return (
    <PublicShell
      owner={province.atStart}
      nav={menu}
      here=""
      footer={
        <Footer
          name={`Cổng thông tin mô hình “Dân vận khéo” ${province.inLine}`}
          office={`Cơ quan chủ trì: ${province.organiser}`}
          links={footerLinks}
        />
      }
    >
      <div className="max-w-reading space-y-6 py-6 sm:py-12">
        <h1 className="text-3xl">Không tìm thấy trang</h1>
        <div className="space-y-2 text-lg text-ink-soft">
          <p>Địa chỉ có thể đã thay đổi, hoặc nội dung này không được công khai.</p>
          <p>Nếu Ông/Bà mở từ bàn làm việc, hãy kiểm tra đã đăng nhập đúng tài khoản của đơn vị.</p>
        </div>
        <SearchBox action="/mo-hinh" label="Tìm mô hình" placeholder="Tên mô hình, tên đơn vị…" />
        <div className="flex flex-wrap gap-2">
          <ButtonLink href="/">Về trang chủ</ButtonLink>
          <ButtonLink href="/don-vi" variant="secondary">
            Tìm đơn vị
          </ButtonLink>
        </div>
      </div>
      <ComfortsScript />
    </PublicShell>
  );
}
