import { findContest } from '@/server/contest/setup/queries';
import { fromOwnPage } from '@/server/request/drawn-for';
import { fromHere } from '@/server/request/origin';
import { canType } from '@/server/contest/sheets/part-results';
import { decidingIn } from '@/server/deciding/queries';
import { now } from '@/server/request/moment';
import { idsOf, readTable } from '@/server/contest/sheets/typing-queries';
import { XLSX } from './sending';

type Props = { params: Promise<{ slug: string; part: string }> };

/** Reads a spreadsheet and says what it would bring in; writes nothing. */
export async function POST(request: Request, { params }: Props) {
  if (!fromHere(request, XLSX)) return new Response(null, { status: 403 });
  const { slug, part: key } = await params;
  return fromOwnPage(request, async (by) => {
    const contest = await findContest(by, slug);
    const part = contest?.rules.parts.find((one) => one.key === key);
    if (
      !contest ||
      !part ||
      !canType({ by: (await decidingIn(by, contest)).ofEntries([]), now: now() }, contest).ok
    )
      return new Response(null, { status: 404 });
    const length = Number(request.headers.get('content-length') ?? 0);
    if (length > 5_000_000) return new Response(null, { status: 413 });
    const known = [...(await idsOf(by, contest.id)).keys()];
    const hidden = new URL(request.url).searchParams.get('an') === '1';
    const file = Buffer.from(await request.arrayBuffer());
    const read = await readTable(part, known, { file, hidden });
    return Response.json(read, { status: 'unread' in read ? 422 : 200 });
  });
}
