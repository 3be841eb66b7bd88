import { province } from '@/domain/province';
import type { Metadata } from 'next';
import { DemoBanner } from '@/ui/frame/demo-banner';
import { Footer } from '@/ui/frame/footer';
import { PageHeader } from '@/ui/page/page-header';
import { PrintHeader } from '@/ui/page/print-header';
import { PublicShell } from '@/ui/frame/public-shell';
import { Charts } from './charts';
import { Fields } from './fields';
import { Foundations } from './foundations';
import { Lists } from './lists';
import { Live } from './live';
import { Messages } from './messages';
import { Navigation } from './navigation';
import { now } from './samples';
import { Things } from './things';

export const metadata: Metadata = { title: 'Hệ thiết kế', robots: { index: false, follow: false } };

export default function DesignSystem() {
  return (
    <PublicShell
      owner={province.atStart}
      here="/he-thiet-ke"
      banner={<DemoBanner moment={now} />}
      nav={[
        { href: '/mo-hinh', label: 'Mô hình' },
        { href: '/don-vi', label: 'Đơn vị' },
        { href: '/he-thiet-ke', label: 'Hệ thiết kế' },
        { href: '/du-lieu-mo', label: 'Dữ liệu mở' },
      ]}
      footer={
        <Footer
          name={`Cổng thông tin Dân vận khéo ${province.inLine}`}
          office={`Cơ quan chủ trì: ${province.organiser}`}
          links={[
            { href: '/gioi-thieu', label: 'Giới thiệu' },
            { href: '/du-lieu-mo', label: 'Dữ liệu mở' },
            { href: '/mo-hinh', label: 'Mô hình' },
            { href: '/dang-nhap', label: 'Đăng nhập' },
          ]}
          note="Dữ liệu trong bản trình diễn là dữ liệu minh họa."
        />
      }
    >
      <PrintHeader office={province.organiser} title="Hệ thiết kế" now={now} />
      <PageHeader
        steps={[{ label: 'Trang chủ', href: '/' }, { label: 'Hệ thiết kế' }]}
        kicker="Dành cho người xây dựng cổng"
        title="Hệ thiết kế"
        lead="Mọi thành phần của giao diện, ở mọi trạng thái. Trang nào của cổng cũng được ghép từ những mảnh này."
      />
      <div className="space-y-14">
        <Foundations />
        <Fields />
        <Messages />
        <Lists />
        <Things />
        <Charts />
        <Navigation />
        <Live />
      </div>
    </PublicShell>
  );
}
