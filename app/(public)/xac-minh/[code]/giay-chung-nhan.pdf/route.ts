import { certificateOf } from '@/server/contest-public/certificates';
import { env } from '@/server/io/env';
import { certificatePdf } from '@/server/io/papers/certificate';
import { now } from '@/server/moment';
import { formatOfficeDate } from '@/ui/format';

export const dynamic = 'force-dynamic';

/** The certificate as a page to print; one that was taken back is no longer printed. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const found = await certificateOf((await params).code, now());
  if (!found || found.endedAt) return new Response('Không tìm thấy giấy chứng nhận.', { status: 404 });
  const pdf = await certificatePdf({
    contest: found.contest.name,
    organiser: found.contest.organiser,
    body: found.entry.unit.bodyName,
    title: found.entry.title,
    prize: found.prize,
    date: formatOfficeDate(found.publishedAt),
    code: found.code,
    address: `${env().PUBLIC_URL}/xac-minh/${found.code}`,
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="giay-chung-nhan-${found.code}.pdf"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
