import { Button, ButtonLink } from '@/ui/element/button';
import { Compare } from '@/ui/compare';
import { EmptyState } from '@/ui/list/empty-state';
import { Notice } from '@/ui/element/notice';
import { ProgressBar } from '@/ui/chart/progress-bar';
import { SavedState, type Saved } from '@/ui/draft/saved-state';
import { Section } from '@/ui/page/section';
import { Skeleton } from '@/ui/element/skeleton';
import { Sample } from './sample';
import { now } from './samples';

export function Messages() {
  return (
    <Section title="Thông báo và trạng thái" id="thong-bao" boxed>
      <div className="grid gap-4 md:grid-cols-2">
        <Notice title="Còn 3 ngày">Hạn nộp kế hoạch: trước ngày 15/6.</Notice>
        <Notice tone="success" title="Đã nộp mô hình">
          Sở Nội vụ sẽ tiếp nhận hoặc trả lại bổ sung.
        </Notice>
        <Notice
          tone="warning"
          title="Trả lại bổ sung"
          actions={<ButtonLink href="#bieu-mau">Bổ sung ngay</ButtonLink>}
        >
          Thiếu tài liệu: Kế hoạch thực hiện.
        </Notice>
        <Notice tone="danger" title="Chưa nộp được">
          Mùa đăng ký năm 2019 đã khóa. Liên hệ Sở Nội vụ nếu cần mở lại.
        </Notice>
      </div>
      <div className="grid gap-8 pt-4 lg:grid-cols-2">
        <Sample name="Trạng thái lưu">
          <ul className="grid gap-1 sm:grid-cols-2">
            {saved.map((state) => (
              <li key={state}>
                <SavedState state={state} at={now} />
              </li>
            ))}
          </ul>
        </Sample>
        <Sample name="Tiến độ">
          <div className="space-y-4">
            <ProgressBar label="ke-hoach-chieng-ban.pdf" share={0.42} detail="8,6 / 20,4 MB" />
            <ProgressBar label="Đơn vị đã đăng ký" share={0.885} tone="success" />
            <ProgressBar label="Chưa bắt đầu" share={0} />
          </div>
        </Sample>
        <Sample name="Đang tải">
          <Skeleton lines={3} />
        </Sample>
        <Sample name="Trống">
          <EmptyState title="Chưa có mô hình nào" actions={<Button>Đăng ký mô hình</Button>}>
            Năm 2020 đơn vị cần đăng ký ít nhất một mô hình.
          </EmptyState>
        </Sample>
      </div>
      <div className="pt-4">
        <Compare
          label="Mục tiêu, tiêu chí"
          mine="Làm mới 3 km đường bê tông trước tháng 9 năm 2020, 100% hộ dân tham gia góp công."
          theirs="Làm mới 2,5 km đường bê tông trước tháng 12 năm 2020, 100% hộ dân tham gia góp công."
          mineActions={<Button>Giữ nội dung này</Button>}
          theirsActions={<Button variant="secondary">Dùng bản mới hơn</Button>}
        />
      </div>
    </Section>
  );
}

const saved: Saved[] = ['saved', 'saving', 'unsaved', 'offline', 'stale', 'signedOut', 'failed'];
