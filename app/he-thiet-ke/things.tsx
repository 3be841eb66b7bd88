import { DefinitionList } from '@/ui/list/definition-list';
import { FileRow } from '@/ui/file-row';
import { Button } from '@/ui/element/button';
import { CardGrid, ModelCard } from '@/ui/model-card';
import { Person } from '@/ui/element/person';
import { Section } from '@/ui/page/section';
import { Stat, StatGrid } from '@/ui/chart/stat';
import { Timeline } from '@/ui/list/timeline';
import { UnitName } from '@/ui/element/unit-name';
import { Sample } from './sample';
import { now, rowsOf } from './samples';

const sha = '9f2b6c1de04a77b5c3e8f1a2d4b69077e5c1a8f3b2d6e9047c5a1b3f8e2d6c90';
const hours = (count: number) => new Date(now.getTime() - count * 3_600_000);

export function Things() {
  return (
    <Section title="Mô hình, tài liệu, lịch sử" id="mo-hinh">
      <StatGrid>
        <Stat value={236} label="Đơn vị phải đăng ký" href="?so=1" />
        <Stat value={187} label="Đã đăng ký" href="?so=2" tone="success" note="79,2%" />
        <Stat value={31} label="Nộp muộn" href="?so=3" tone="warning" />
        <Stat value={18} label="Chưa đăng ký" href="?so=4" tone="danger" />
        <Stat value="87,50" label="Điểm thẩm định trung bình" />
      </StatGrid>
      <CardGrid>
        {rowsOf(3).map((row, index) => (
          <ModelCard
            key={row.id}
            href={`?the=${row.id}`}
            title={row.name}
            unit={<UnitName name={row.unit} parent={row.parent} />}
            year={2020}
            field="Văn hóa - xã hội"
            recognised={index < 2 ? 'Được công nhận cấp tỉnh' : undefined}
            tags={index === 0 ? ['Xây dựng nông thôn mới'] : []}
          />
        ))}
      </CardGrid>
      <div className="grid gap-8 pt-4 lg:grid-cols-2">
        <Sample name="Tài liệu">
          <div className="rounded-lg border border-line bg-surface px-4">
            <FileRow
              name="Kế hoạch thực hiện mô hình Ngày thứ Bảy giúp dân.pdf"
              href="#tai-lieu"
              kind="Kế hoạch"
              bytes={21_390_950}
              version={3}
              sha256={sha}
              note="Số 15/KH-UBND, ngày 20/01/2020"
              actions={<Button variant="secondary">Thay bản mới</Button>}
            />
            <FileRow name="anh-lam-duong.jpg" href="#anh" kind="Ảnh" bytes={845_000} media="image" />
            <FileRow
              name="phong-su-3-phut.mp4"
              kind="Clip"
              bytes={188_000_000}
              media="film"
              note="Đang kiểm tra tệp"
            />
          </div>
        </Sample>
        <Sample name="Lịch sử">
          <Timeline
            label="Lịch sử mô hình"
            items={[
              {
                key: '3',
                at: hours(1),
                title: 'Trả lại bổ sung',
                by: 'Sở Nội vụ',
                tone: 'warning',
                note: 'Kế hoạch chưa có chữ ký của Chủ tịch UBND xã.',
              },
              {
                key: '2',
                at: hours(26),
                title: 'Nộp đăng ký',
                by: 'Lò Văn An, Chủ tịch UBND xã Chiềng Ban',
                tone: 'info',
              },
              { key: '1', at: hours(80), title: 'Lập dự thảo', by: 'Cà Thị Hoa' },
            ]}
          />
        </Sample>
        <Sample name="Thông tin chi tiết">
          <DefinitionList
            items={[
              {
                term: 'Đơn vị',
                value: (
                  <UnitName
                    name="Hát Lót"
                    kind="Thị trấn"
                    parent="huyện Mai Sơn"
                    href="?dv"
                    ended="đến hết ngày 30/06/2025"
                  />
                ),
              },
              {
                term: 'Người phụ trách',
                value: <Person name="Lò Văn An" title="Chủ tịch UBND xã" unit="UBND xã Chiềng Ban" />,
              },
              { term: 'Nguồn lực', value: 'Nhân dân hiến 2.400 m² đất\nGóp 1.234,5 ngày công' },
              { term: 'Kinh phí' },
            ]}
          />
        </Sample>
        <Sample name="Lịch sử trống">
          <Timeline label="Lịch sử trống" items={[]} />
        </Sample>
      </div>
    </Section>
  );
}
