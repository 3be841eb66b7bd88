import { province } from '@/domain/province';
import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { resultColumns } from '@/server/public/contest/open-data';
import { columns } from '@/server/public/showcase/open-data';
import { DataTable } from '@/ui/list/data-table';
import { FileLink } from '../../../file-link';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { JsonLd } from '../../../json-ld';
import { PublicPage } from '../../../public-page';
import { env } from '@/server/io/env';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Dữ liệu mở',
  description: `Tải dữ liệu các mô hình “Dân vận khéo” được công nhận của ${province.inLine}: JSON, CSV, Atom.`,
  alternates: { canonical: '/du-lieu-mo' },
};

export default function OpenDataPage() {
  return (
    <PublicPage here="/du-lieu-mo">
      <JsonLd thing={dataset()} />
      <PageHeader
        steps={[{ label: 'Trang chủ', href: '/' }, { label: 'Dữ liệu mở' }]}
        title="Dữ liệu mở"
        lead="Toàn bộ mô hình được công nhận, cập nhật ngay khi có quyết định. Không cần đăng ký."
      />
      <div className="space-y-10">
        <Section title="Tải về">
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {files.map((file) => (
              <li key={file.href}>
                <FileLink {...file} />
              </li>
            ))}
          </ul>
        </Section>
        <Section
          title="Các trường (phiên bản v1)"
          intro="Tên trường không đổi trong phiên bản v1; trường mới có thể được thêm vào cuối. Thay đổi khác sẽ mang số phiên bản mới, và phiên bản cũ còn ít nhất 12 tháng."
        >
          <DataTable
            caption="Các trường của một mô hình"
            columns={[
              { key: 'key', label: 'Trường', title: true, cell: ({ key }) => <code>{key}</code> },
              { key: 'type', label: 'Kiểu', cell: ({ type }) => type },
              { key: 'words', label: 'Ý nghĩa', cell: ({ words }) => words },
            ]}
            rows={columns}
            rowKey={({ key }) => key}
          />
        </Section>
        <Section
          title="Kết quả Hội thi"
          intro="Xếp hạng và giải của mọi Hội thi đã công bố, bản mới nhất. Phiếu chấm (không nêu tên giám khảo) nằm trong gói kết quả ở trang của từng Hội thi."
        >
          <ul className="grid gap-3 pb-6 sm:grid-cols-2 lg:grid-cols-4">
            {resultFiles.map((file) => (
              <li key={file.href}>
                <FileLink {...file} />
              </li>
            ))}
          </ul>
          <DataTable
            caption="Các trường của một kết quả"
            columns={[
              { key: 'key', label: 'Trường', title: true, cell: ({ key }) => <code>{key}</code> },
              { key: 'type', label: 'Kiểu', cell: ({ type }) => type },
              { key: 'words', label: 'Ý nghĩa', cell: ({ words }) => words },
            ]}
            rows={resultColumns}
            rowKey={({ key }) => key}
          />
        </Section>
        <Section title="Sử dụng">
          <ul className="max-w-reading list-disc space-y-2 pl-6">
            <li>
              Tệp JSON là một đối tượng có <code>phien_ban</code>, <code>nguon</code> và danh sách{' '}
              <code>mo_hinh</code>. Lọc theo năm: thêm <code>?nam=2020</code>.
            </li>
            <li>
              CSV theo chuẩn RFC 4180, mã hóa UTF-8, phân cách bằng dấu phẩy, từng ký tự như bản JSON. Bản
              “CSV cho Excel” có thêm dấu BOM, phân cách bằng dấu chấm phẩy để Excel tiếng Việt mở đúng, và có
              dấu nháy đơn trước nội dung bắt đầu bằng =, +, -, @ để Excel không coi là công thức.
            </li>
            <li>
              Mã mô hình (<code>ma</code>) không đổi. Mô hình bị thu hồi công nhận sẽ không còn trong dữ liệu.
            </li>
            <li>Được sử dụng lại tự do; đề nghị ghi nguồn “Cổng Dân vận khéo {province.inLine}”.</li>
          </ul>
        </Section>
      </div>
    </PublicPage>
  );
}

const files = [
  { href: '/du-lieu-mo/v1/mo-hinh.json', label: 'JSON', note: 'cho phần mềm' },
  { href: '/du-lieu-mo/v1/mo-hinh.csv', label: 'CSV', note: 'cho phân tích dữ liệu' },
  { href: '/du-lieu-mo/v1/mo-hinh.csv?excel=1', label: 'CSV cho Excel', note: 'mở bằng Excel tiếng Việt' },
  { href: `${publicPage.models}/atom.xml`, label: 'Atom', note: '50 mô hình mới nhất' },
];

const resultFiles = [
  { href: '/du-lieu-mo/v1/hoi-thi.json', label: 'JSON', note: 'cho phần mềm' },
  { href: '/du-lieu-mo/v1/hoi-thi.csv', label: 'CSV', note: 'cho phân tích dữ liệu' },
  { href: '/du-lieu-mo/v1/hoi-thi.csv?excel=1', label: 'CSV cho Excel', note: 'mở bằng Excel tiếng Việt' },
  { href: `${publicPage.contests}/atom.xml`, label: 'Atom', note: 'thông báo và kết quả' },
];

const dataset = () => ({
  '@type': 'Dataset',
  name: `Mô hình “Dân vận khéo” được công nhận, ${province.inLine}`,
  description: 'Danh sách mô hình được công nhận với đơn vị, năm, lĩnh vực, quyết định và nội dung.',
  inLanguage: 'vi',
  isAccessibleForFree: true,
  creator: { '@type': 'GovernmentOrganization', name: province.organiser },
  distribution: [
    { format: 'application/json', file: files[0] },
    { format: 'text/csv', file: files[1] },
  ].map(({ format, file }) => ({
    '@type': 'DataDownload',
    encodingFormat: format,
    contentUrl: `${env().PUBLIC_URL}${file?.href}`,
  })),
});
