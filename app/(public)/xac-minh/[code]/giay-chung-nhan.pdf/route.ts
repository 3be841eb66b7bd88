import { publicPage } from '@/domain/addresses';
import { certificateOf, teamOnPaper } from '@/server/public/contest/certificates';
import { env } from '@/server/io/env';
import { certificatePdf } from '@/server/io/papers/certificate';
import { now } from '@/server/request/moment';
import { actorOf } from '@/server/account/session';
import { formatOfficeDate } from '@/ui/words/format';

export const dynamic = 'force-dynamic';

/** The certificate as a page to print; one that was taken back or does not match is not printed. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const found = await certificateOf((await params).code, now());
  if (!found || found.endedAt || !found.matches)
    return new Response('Không tìm thấy giấy chứng nhận.', { status: 404 });
  const pdf = await certificatePdf({
    contest: found.contest.name,
    organiser: found.contest.organiser,
    body: found.body,
    title: found.title,
    prize: found.prize,
    date: formatOfficeDate(found.publishedAt),
    code: found.code,
    address: `${env().PUBLIC_URL}${publicPage.certificate(found.code)}`,
    version: found.version,
    hash: found.hash,
    team: await teamOnPaper(await actorOf(request), found.entryId),
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
