import Link from 'next/link';
import { Breadcrumb } from '@/ui/page/breadcrumb';
import { Facet, FacetPanel } from '@/ui/list/facets';
import { Section } from '@/ui/page/section';
import { Sample } from './sample';

export function Navigation() {
  return (
    <Section title="Đường dẫn và bộ lọc" id="bo-loc">
      <Sample name="Đường dẫn">
        <Breadcrumb
          steps={[
            { label: 'Trang chủ', href: '/' },
            { label: 'Mô hình', href: '/mo-hinh' },
            { label: 'Tổ dân vận vận động Nhân dân hiến đất làm đường liên bản' },
          ]}
        />
      </Sample>
      <p>
        <Link className="link" href="/he-thiet-ke/ban-lam-viec">
          Xem khung bàn làm việc
        </Link>
      </p>
      <div className="grid gap-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
        <FacetPanel active={1} resultLabel="Xem 12 kết quả">
          <Facet
            title="Lĩnh vực"
            items={[
              { label: 'Kinh tế', count: 1234, href: '?lv=kt' },
              { label: 'Văn hóa - xã hội', count: 12, href: '?lv=', active: true },
              { label: 'Xây dựng hệ thống chính trị', count: 0, href: '?lv=ct' },
            ]}
          />
          <Facet
            title="Năm"
            items={[2020, 2019, 2018].map((year) => ({
              label: String(year),
              count: year % 50,
              href: `?n=${year}`,
            }))}
          />
        </FacetPanel>
        <p className="text-ink-soft">Kết quả nằm ở đây; trên điện thoại bộ lọc nằm sau một nút.</p>
      </div>
    </Section>
  );
}
