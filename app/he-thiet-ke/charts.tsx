import Link from 'next/link';
import { BarChart } from '@/ui/chart/bar-chart';
import { ColumnChart } from '@/ui/chart/column-chart';
import { Disclosure } from '@/ui/focus/disclosure';
import { Section } from '@/ui/page/section';
import { StackChart } from '@/ui/chart/stack-chart';
import { barsOf, parts, unitRows, years } from './samples';

export function Charts() {
  return (
    <Section title="Biểu đồ" id="bieu-do" boxed>
      <div className="grid gap-10 lg:grid-cols-2">
        <ColumnChart caption="Đăng ký mô hình theo năm" parts={parts} rows={years} />
        <BarChart caption="Mô hình được công nhận theo xã" unit="Mô hình" bars={barsOf(6)} />
        <StackChart caption="Kế hoạch theo đơn vị" parts={parts} rows={unitRows(6)} />
        <StackChart caption="Tỷ lệ theo đơn vị" parts={parts} rows={unitRows(6)} share />
        <ColumnChart caption="Biểu đồ không có số liệu" parts={parts} rows={[]} />
        <BarChart caption="Không có số liệu" bars={[]} />
      </div>
      <Disclosure summary="Phần mở rộng">Nội dung chỉ hiện khi bấm.</Disclosure>
      <p>
        <Link className="link" href="/he-thiet-ke/nhieu-dong">
          Xem bảng và biểu đồ 236 đơn vị
        </Link>
      </p>
    </Section>
  );
}
