import type { Metadata } from 'next';
import Link from 'next/link';
import { fields } from '@/domain/model/form';
import { PageHeader } from '@/ui/page-header';
import { fieldWords } from '@/ui/words';
import { PublicPage } from '../../../public-page';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Giới thiệu',
  description:
    'Mô hình “Dân vận khéo” là gì, đơn vị nào thực hiện, một mô hình cần những gì để được công nhận.',
  alternates: { canonical: '/gioi-thieu' },
};

export default function AboutPage() {
  return (
    <PublicPage here="/gioi-thieu">
      <PageHeader
        steps={[{ label: 'Trang chủ', href: '/' }, { label: 'Giới thiệu' }]}
        title="Giới thiệu"
        lead="Cổng thông tin mô hình “Dân vận khéo” của các cơ quan hành chính nhà nước, đơn vị sự nghiệp công lập và chính quyền các cấp tỉnh Sơn La."
      />
      <div className="max-w-reading space-y-10 text-lg [&_h2]:text-xl [&_p]:mt-3">
        <section>
          <h2>Căn cứ</h2>
          <p>
            Kế hoạch số 04/KH-UBND ngày 03/01/2018 của Ủy ban nhân dân tỉnh Sơn La triển khai, thực hiện Đề án
            tăng cường và đổi mới công tác dân vận trong cơ quan hành chính nhà nước, đơn vị sự nghiệp công
            lập thuộc Ủy ban nhân dân tỉnh và chính quyền các cấp gắn với công tác cải cách hành chính giai
            đoạn 2018–2022.
          </p>
          <p>
            Mục III.4 của Kế hoạch: hằng năm mỗi cơ quan, đơn vị thực hiện{' '}
            <strong>
              ít nhất một mô hình dân vận khéo (có kế hoạch thực hiện, sơ kết, tổng kết, đánh giá hiệu quả)
            </strong>
            .
          </p>
        </section>
        <section>
          <h2>Đơn vị nào thực hiện</h2>
          <p>
            Các sở, ban, ngành; các đơn vị sự nghiệp công lập thuộc Ủy ban nhân dân tỉnh; Ủy ban nhân dân các
            huyện, thành phố; Ủy ban nhân dân các xã, phường, thị trấn.
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
            Sở Nội vụ tỉnh Sơn La chủ trì theo dõi, tổng hợp. Đơn vị cần hỗ trợ đăng ký mô hình, hoặc bạn đọc
            phát hiện nội dung chưa chính xác, đề nghị liên hệ Sở Nội vụ bằng văn bản hoặc qua hộp thư công vụ
            của Sở.
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
