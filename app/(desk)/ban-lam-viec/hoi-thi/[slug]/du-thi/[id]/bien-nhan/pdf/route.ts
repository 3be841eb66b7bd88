import { instantWords } from '@/domain/calendar';
import { entryIn } from '@/server/entry-desk';
import { entryName } from '@/domain/contest/entry-name';
import { receiptPdf } from '@/server/io/papers/receipt';
import { receiptOf } from '@/server/receipts';
import { currentActor } from '@/server/session';
import { formatBytes } from '@/ui/format';

type Context = { params: Promise<{ slug: string; id: string }> };

/** The receipt to print or to keep. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const entry = await entryIn(slug, id, await currentActor());
  const receipt = entry && receiptOf(entry);
  if (!entry || !receipt) return new Response('Không tìm thấy biên nhận.', { status: 404 });
  const pdf = await receiptPdf({
    contest: entry.contest.name,
    organiser: entry.contest.organiser,
    number: entryName(receipt.number),
    at: instantWords(new Date(receipt.at)),
    body: entry.unit.bodyName,
    title: entry.title,
    files: receipt.files.map((file) => ({ ...file, size: formatBytes(Number(file.size)) })),
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="bien-nhan-${entryName(receipt.number)}.pdf"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
