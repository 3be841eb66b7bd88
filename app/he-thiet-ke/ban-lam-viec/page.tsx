import { province } from '@/domain/province';
import type { Metadata } from 'next';
import { Button, ButtonLink } from '@/ui/element/button';
import { DemoBanner } from '@/ui/frame/demo-banner';
import { DeskShell } from '@/ui/frame/desk-shell';
import { Icon } from '@/ui/element/icon';
import { PageHeader } from '@/ui/page/page-header';
import { Stat, StatGrid } from '@/ui/chart/stat';
import { now } from '../samples';

export const metadata: Metadata = { title: 'Khung bàn làm việc', robots: { index: false, follow: false } };

export default function DeskFrame() {
  return (
    <DeskShell
      owner={province.atStart}
      banner={<DemoBanner moment={now} />}
      person={{
        name: 'Nguyễn Thị Thanh Huyền',
        seat: 'Chuyên viên Phòng Cải cách hành chính',
        unit: 'Sở Nội vụ',
      }}
      nav={[
        {
          items: [
            { href: '/he-thiet-ke/ban-lam-viec', label: 'Tổng quan', icon: 'home', exact: true },
            {
              href: '/he-thiet-ke/ban-lam-viec/cho-xu-ly',
              label: 'Việc chờ xử lý',
              icon: 'inbox',
              count: 12,
            },
          ],
        },
        {
          label: 'Theo dõi',
          items: [
            { href: '/he-thiet-ke/ban-lam-viec/mo-hinh', label: 'Mô hình', icon: 'flower' },
            { href: '/he-thiet-ke/ban-lam-viec/nghia-vu', label: 'Nghĩa vụ nộp văn bản', icon: 'calendar' },
            { href: '/he-thiet-ke/ban-lam-viec/don-vi', label: 'Đơn vị', icon: 'building' },
            { href: '/he-thiet-ke/ban-lam-viec/nguoi-dung', label: 'Người dùng', icon: 'users' },
          ],
        },
      ]}
      signOut={<Button variant="quiet">Đăng xuất</Button>}
    >
      <PageHeader
        title="Tổng quan năm 2020"
        lead="236 đơn vị, tính đến 08:15 15/09/2020."
        actions={
          <ButtonLink href="/he-thiet-ke" variant="secondary">
            <Icon name="download" /> Tải xuống XLSX
          </ButtonLink>
        }
      />
      <StatGrid>
        <Stat value={187} label="Đã đăng ký" href="/he-thiet-ke" tone="success" />
        <Stat value={31} label="Nộp muộn" href="/he-thiet-ke" tone="warning" />
        <Stat value={18} label="Chưa đăng ký" href="/he-thiet-ke" tone="danger" />
      </StatGrid>
    </DeskShell>
  );
}
