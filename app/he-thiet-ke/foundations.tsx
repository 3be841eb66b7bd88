import { Badge, RecognisedBadge } from '@/ui/element/badge';
import { Button, ButtonLink } from '@/ui/element/button';
import { Emblem } from '@/ui/frame/emblem';
import { Icon } from '@/ui/element/icon';
import { Section } from '@/ui/page/section';
import { Sample } from './sample';

export function Foundations() {
  return (
    <Section title="Nền tảng" id="nen-tang" boxed>
      <div className="grid gap-8 lg:grid-cols-2">
        <Sample name="Biểu trưng và chữ">
          <div className="flex items-center gap-4">
            <Emblem className="size-20" />
            <div>
              <p className="text-3xl font-bold">Ẫm ộ ợ ử: dấu không bị cắt</p>
              <p className="text-xl font-semibold">Được công nhận năm 2020</p>
              <p>Nhân dân các bản Nà Ớt, Púng Bánh góp 1.234,5 ngày công.</p>
              <p className="text-sm text-ink-faint">Chữ phụ: cập nhật 08:15 15/09/2020</p>
            </div>
          </div>
        </Sample>
        <Sample name="Màu">
          <ul className="grid grid-cols-2 gap-2 text-sm sm:grid-cols-3">
            {swatches.map(([name, look]) => (
              <li key={name} className={`rounded-md border border-line px-3 py-3 ${look}`}>
                {name}
              </li>
            ))}
          </ul>
        </Sample>
        <Sample name="Nút">
          <div className="flex flex-wrap gap-2">
            <Button>Nộp</Button>
            <Button variant="secondary">Lưu nháp</Button>
            <Button variant="quiet">Hủy bỏ</Button>
            <Button variant="danger">Rút đăng ký</Button>
            <Button disabled>Không bấm được</Button>
            <Button>
              <Icon name="plus" /> Đăng ký mô hình
            </Button>
            <ButtonLink href="/mo-hinh" variant="secondary">
              Liên kết dạng nút <Icon name="chevronRight" />
            </ButtonLink>
          </div>
        </Sample>
        <Sample name="Nhãn trạng thái">
          <div className="flex flex-wrap gap-2">
            <Badge>Dự thảo</Badge>
            <Badge tone="info">Đã nộp</Badge>
            <Badge tone="progress">Đang triển khai</Badge>
            <Badge tone="success" icon="check">
              Đúng hạn
            </Badge>
            <Badge tone="warning" icon="clock">
              Còn 3 ngày
            </Badge>
            <Badge tone="danger" icon="alert">
              Quá hạn 5 ngày
            </Badge>
            <RecognisedBadge />
          </div>
        </Sample>
      </div>
    </Section>
  );
}

const swatches = [
  ['Chàm', 'bg-primary text-white'],
  ['Chàm đậm', 'bg-primary-strong text-white'],
  ['Chàm nhạt', 'bg-primary-soft text-primary-strong'],
  ['Son: chỉ cho công nhận', 'bg-accent text-white'],
  ['Giấy', 'bg-paper text-ink'],
  ['Giấy đậm', 'bg-paper-deep text-ink-soft'],
] as const;
