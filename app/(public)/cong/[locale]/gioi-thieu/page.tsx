import { province } from '@/domain/province';
import type { Metadata } from 'next';
import Link from 'next/link';
import { dayOf, yearOf } from '@/domain/date/calendar';
import { now } from '@/server/io/clock';
import { fields } from '@/domain/registry/model/form';
import { schemeInForce } from '@/server/obligations/scheme-queries';
import { PageHeader } from '@/ui/page/page-header';
import { schemeCalled } from '@/ui/words/plan/obligation';
import { localUnitsOn } from '@/ui/words/kinds';
import { fieldWords } from '@/ui/words/words';
import { contactLines } from '../../../contact';
import { PublicPage } from '../../../public-page';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Giới thiệu',
  description:
    'Mô hình “Dân vận khéo” là gì, đơn vị nào thực hiện, một mô hình cần những gì để được công nhận.',
  alternates: { canonical: '/gioi-thieu' },
};

export default async function AboutPage() {
  const scheme = await schemeInForce(yearOf(now()));
  const clause = scheme?.obligations[0]?.clause.replace(/^m/u, 'M');
  return (
    <PublicPage here="/gioi-thieu">
      <PageHeader
        steps={[{ label: 'Trang chủ', href: '/' }, { label: 'Giới thiệu' }]}
        title="Giới thiệu"
        lead={`Cổng thông tin mô hình “Dân vận khéo” của các cơ quan hành chính nhà nước, đơn vị sự nghiệp công lập và chính quyền các cấp ${province.inLine}.`}
      />
      <div className="max-w-reading space-y-10 text-lg [&_h2]:text-xl [&_p]:mt-3">
        <section>
          <h2>Căn cứ</h2>
          {scheme && (
            <p>
              {schemeCalled(scheme)}: {scheme.title}.
            </p>
          )}
          <p>
            {clause ? `${clause} của Kế hoạch: hằng năm` : 'Hằng năm'} mỗi cơ quan, đơn vị thực hiện{' '}
            <strong>
              ít nhất một mô hình dân vận khéo (có kế hoạch thực hiện, sơ kết, tổng kết, đánh giá hiệu quả)
            </strong>
            .
          </p>
        </section>
        <section>
          <h2>Đơn vị nào thực hiện</h2>
          <p>
            Các sở, ban, ngành; các đơn vị sự nghiệp công lập thuộc Ủy ban nhân dân tỉnh;{' '}
            {localUnitsOn(dayOf(now()))
              .map((units) => `Ủy ban nhân dân các ${units}`)
              .join('; ')}
            .
          </p>
        </section>
        <section>
          <h2>Bốn lĩnh vực</h2>
          <ul className="mt-3 list-disc space-y-1 pl-6">
            {fields.map((field) => (
              <li key={field}>{fieldWords[field]}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Từ đăng ký đến công nhận</h2>
          <ol className="mt-4 space-y-4">
            {steps.map(({ title, text }, index) => (
              <li key={title} className="flex gap-4">
                <span className="grid size-10 shrink-0 place-items-center rounded-full bg-primary font-semibold text-white">
                  {index + 1}
                </span>
                <div>
                  <p className="mt-1! font-semibold">{title}</p>
                  <p className="mt-0.5! text-base text-ink-soft">{text}</p>
                </div>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>Những gì được công khai</h2>
          <p>
            Cổng công khai mô hình đã có quyết định công nhận: nội dung mô hình, hình ảnh, tài liệu mà đơn vị
            chọn công khai, số và ngày của quyết định. Điểm chấm, hồ sơ thẩm định và thông tin liên hệ của cán
            bộ không công khai. Dữ liệu có thể tải về tại trang{' '}
            <Link href="/du-lieu-mo" prefetch={false} className="link">
              Dữ liệu mở
            </Link>
            .
          </p>
        </section>
        <section id="lien-he">
          <h2>Liên hệ</h2>
          <p>
            {province.organiser} chủ trì theo dõi, tổng hợp. Đơn vị cần hỗ trợ đăng ký mô hình, hoặc bạn đọc
            phát hiện nội dung chưa chính xác, đề nghị liên hệ Sở Nội vụ bằng văn bản hoặc qua hộp thư công vụ
            của Sở.
          </p>
          {contactLines().map((line) => (
            <p key={line} className="mt-1!">
              {line}
            </p>
          ))}
        </section>
        <section id="rieng-tu">
          <h2>Quyền riêng tư</h2>
          <p>
            Người đọc không cần tài khoản; trang công khai không dùng công cụ đo lường, quảng cáo hay nội dung
            nhúng của bên khác, và không đặt cookie. Máy chủ chỉ dùng địa chỉ mạng để giới hạn số lượt truy
            cập dồn dập.
          </p>
          <p>
            Người có tài khoản: cổng lưu họ tên, chức vụ, thư điện tử, điện thoại công vụ để giao việc, và
            nhật ký đăng nhập trong 180 ngày; cookie chỉ để giữ phiên đăng nhập. Thư điện tử, điện thoại của
            cán bộ, điểm chấm và hồ sơ thẩm định không công khai. Ảnh được xóa thông tin vị trí trước khi công
            khai.
          </p>
          <p>Muốn xem, sửa hoặc gỡ thông tin về mình: liên hệ như trên.</p>
        </section>
        <section id="tiep-can">
          <h2>Khả năng tiếp cận</h2>
          <p>
            Cổng hướng tới WCAG 2.1 mức AA: dùng được bằng bàn phím và trình đọc màn hình, chữ phóng to được,
            màu đủ tương phản, không cần JavaScript để đọc và tìm. Mỗi phiên bản được kiểm tra tự động; chưa
            có đánh giá của tổ chức độc lập. Gặp trở ngại khi sử dụng: liên hệ như trên, nêu trang và việc
            đang làm.
          </p>
        </section>
      </div>
    </PublicPage>
  );
}

const steps = [
  { title: 'Đăng ký', text: 'Đơn vị đăng ký mô hình của năm kèm kế hoạch thực hiện; lãnh đạo đơn vị nộp.' },
  { title: 'Tiếp nhận', text: 'Sở Nội vụ tiếp nhận, hoặc trả lại để bổ sung và nêu rõ lý do.' },
  {
    title: 'Triển khai, sơ kết, tổng kết',
    text: 'Đơn vị thực hiện và gửi báo cáo sơ kết, báo cáo tổng kết.',
  },
  { title: 'Đánh giá hiệu quả', text: 'Đơn vị tự chấm điểm và đề nghị công nhận.' },
  { title: 'Thẩm định', text: 'Sở Nội vụ thẩm định; điểm khác với điểm tự chấm phải có lý do.' },
  { title: 'Công nhận', text: 'Mô hình được công nhận bằng quyết định và xuất hiện ngay trên cổng này.' },
];
