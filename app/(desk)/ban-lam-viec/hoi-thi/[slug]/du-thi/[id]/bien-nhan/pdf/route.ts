import type { Actor } from '@/domain/actor';
import { instantWords } from '@/domain/date/calendar';
import { download } from '@/server/request/drawn-for';
import { entryIn } from '@/server/contest/entries/queries';
import { entryName } from '@/domain/contest/entry/number';
import { receiptPdf } from '@/server/io/papers/receipt';
import { now } from '@/server/request/moment';
import { headNow } from '@/server/audit/asked';
import { receiptOf } from '@/server/contest/entries/receipts';
import { formatBytes } from '@/ui/words/format';
import { unitAt } from '@/domain/date/named-at';

type Context = { params: Promise<{ slug: string; id: string }> };

/** The receipt to print or to keep. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  download(request, async (by) => receipt(by, await params));

async function receipt(by: Actor, { slug, id }: { slug: string; id: string }): Promise<Response> {
  const entry = await entryIn(by, slug, id);
  const given = entry && receiptOf(entry);
  if (!entry || !given) return new Response('Không tìm thấy biên nhận.', { status: 404 });
  const head = await headNow();
  const pdf = await receiptPdf({
    contest: entry.contest.name,
    organiser: entry.contest.organiser,
    number: entryName(given.number),
    at: instantWords(new Date(given.at)),
    body: unitAt(entry.unit, new Date(given.at)).bodyName,
    title: entry.title,
    head: head && { at: instantWords(now()), count: String(head.count), hash: head.hash },
    files: given.files.map((file) => ({ ...file, size: formatBytes(Number(file.size)) })),
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="bien-nhan-${entryName(given.number)}.pdf"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
