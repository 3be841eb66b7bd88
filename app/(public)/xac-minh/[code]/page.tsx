import type { Metadata } from 'next';
import { type Certificate, certificateOf } from '@/server/contest-public/certificates';
import { now } from '@/server/moment';
import { ButtonLink } from '@/ui/button';
import { DefinitionList } from '@/ui/definition-list';
import { formatMoment } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { PublicPage } from '../../public-page';
import { UnknownCode } from './unknown-code';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Xác minh giấy chứng nhận', robots: { index: false } };

export default async function CertificatePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const certificate = await certificateOf(code, now());
  if (!certificate) return <UnknownCode code={code} />;
  const { contest, entry, endedAt, matches } = certificate;
  const valid = matches && !endedAt;
  return (
    <PublicPage here="/hoi-thi">
      <PageHeader
        steps={[{ label: 'Xác minh', href: '/xac-minh' }, { label: certificate.code }]}
        title={titleOf(certificate)}
        kicker={`Mã ${certificate.code}`}
        actions={
          valid && (
            <ButtonLink
              href={`/xac-minh/${certificate.code}/giay-chung-nhan.pdf`}
              variant="secondary"
              prefetch={false}
            >
              Tải bản PDF
            </ButtonLink>
          )
        }
      />
      <div className="space-y-6">
        {!matches && (
          <Notice tone="danger" title="Thông tin của giấy chứng nhận không khớp với kết quả đã công bố.">
            Đề nghị liên hệ đơn vị tổ chức Hội thi để được kiểm tra.
          </Notice>
        )}
        {endedAt && (
          <Notice tone="warning" title={`Kết quả đã được đính chính lúc ${formatMoment(endedAt)}.`}>
            <a className="link" href={`/hoi-thi/${contest.slug}/ket-qua`}>
              Xem kết quả hiện hành
            </a>
          </Notice>
        )}
        {valid && <Notice tone="success" title="Thông tin dưới đây khớp với kết quả đã công bố." />}
        <DefinitionList
          items={[
            {
              term: 'Hội thi',
              value: (
                <a className="link" href={`/hoi-thi/${contest.slug}`}>
                  {contest.name}
                </a>
              ),
            },
            { term: 'Đơn vị tổ chức', value: contest.organiser },
            { term: 'Đơn vị đạt giải', value: entry.unit.bodyName },
            { term: 'Bài dự thi', value: entry.title },
            { term: 'Giải', value: certificate.prize },
            { term: 'Công bố', value: formatMoment(certificate.publishedAt) },
            {
              term: 'Bản kết quả',
              value: `Số ${certificate.version}, mã kiểm tra (SHA-256) ${certificate.hash}`,
            },
          ]}
        />
      </div>
    </PublicPage>
  );
}

function titleOf({ matches, endedAt }: Certificate): string {
  if (!matches) return 'Giấy chứng nhận không khớp kết quả';
  return endedAt ? 'Giấy chứng nhận đã hết hiệu lực' : 'Giấy chứng nhận hợp lệ';
}
