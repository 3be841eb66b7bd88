import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { hashTyped } from '@/domain/proof/fours';
import { type Certificate, certificateOf, isHashOfPaper } from '@/server/public/contest/certificates';
import { now } from '@/server/request/moment';
import { ButtonLink } from '@/ui/element/button';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatMoment } from '@/ui/words/format';
import { Hash } from '@/ui/element/hash';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { PublicPage } from '../../public-page';
import { UnknownCode } from './unknown-code';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Xác minh giấy chứng nhận', robots: { index: false } };

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ ma?: string | string[] }> };

/** @param searchParams `ma`: the hash on the paper, as its QR holds it */
export default async function CertificatePage({ params, searchParams }: Props) {
  const { code } = await params;
  const certificate = await certificateOf(code, now());
  if (!certificate) return <UnknownCode code={code} />;
  const { contest, endedAt, matches } = certificate;
  const onPaper = [(await searchParams).ma ?? []].flat()[0];
  const paperDiffers = onPaper !== undefined && !(await isHashOfPaper(code, hashTyped(onPaper) ?? '', now()));
  const valid = matches && !endedAt && !paperDiffers;
  return (
    <PublicPage here={publicPage.contests}>
      <PageHeader
        steps={[{ label: 'Xác minh', href: '/xac-minh' }, { label: certificate.code }]}
        title={titleOf({ ...certificate, paperDiffers })}
        kicker={`Mã ${certificate.code}`}
        actions={
          valid && (
            <ButtonLink
              href={`${publicPage.certificate(certificate.code)}/giay-chung-nhan.pdf`}
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
        {matches && paperDiffers && (
          <Notice tone="danger" title="Mã kiểm tra trên giấy không phải của kết quả đã công bố.">
            Giấy đã bị sửa, hoặc kết quả trên cổng đã bị thay đổi sau khi in. Đề nghị liên hệ đơn vị tổ chức
            Hội thi để được kiểm tra.
          </Notice>
        )}
        {endedAt && (
          <Notice tone="warning" title={`Kết quả đã được đính chính lúc ${formatMoment(endedAt)}.`}>
            <a className="link" href={publicPage.contestResults(contest.slug)}>
              Xem kết quả hiện hành
            </a>
          </Notice>
        )}
        {valid && <Notice tone="success" title="Thông tin dưới đây khớp với kết quả đã công bố." />}
        {!certificate.signedNames && (
          <Notice tone="info" title="Bản kết quả này được chốt theo cách cũ">
            Mã kiểm tra bảo đảm giải theo số báo danh; tên đơn vị, tên bài dự thi và người ký không nằm trong
            phần được mã bảo đảm.
          </Notice>
        )}
        <DefinitionList
          items={[
            {
              term: 'Hội thi',
              value: (
                <a className="link" href={publicPage.contest(contest.slug)}>
                  {contest.name}
                </a>
              ),
            },
            { term: 'Đơn vị tổ chức', value: contest.organiser },
            ...(matches
              ? [
                  { term: 'Đơn vị đạt giải', value: certificate.body },
                  { term: 'Bài dự thi', value: certificate.title },
                  { term: 'Giải', value: certificate.prize },
                ]
              : []),
            { term: 'Công bố', value: formatMoment(certificate.publishedAt) },
            {
              term: 'Bản kết quả',
              value: (
                <>
                  Số {certificate.version}, mã kiểm tra (SHA-256): <Hash hash={certificate.hash} />
                </>
              ),
            },
          ]}
        />
      </div>
    </PublicPage>
  );
}

function titleOf({ matches, endedAt, paperDiffers }: Certificate & { paperDiffers: boolean }): string {
  if (!matches || paperDiffers) return 'Giấy chứng nhận không khớp kết quả';
  return endedAt ? 'Giấy chứng nhận đã hết hiệu lực' : 'Giấy chứng nhận hợp lệ';
}
