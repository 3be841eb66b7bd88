import { findContest } from '@/server/contest-desk';
import { fromHere } from '@/server/origin';
import { canType } from '@/server/part-results';
import { now } from '@/server/moment';
import { currentActor } from '@/server/session';
import { idsOf, readTable } from '@/server/typing-desk';
import { XLSX } from './sending';

type Props = { params: Promise<{ slug: string; part: string }> };

/** Reads a spreadsheet and says what it would bring in; writes nothing. */
export async function POST(request: Request, { params }: Props) {
  if (!fromHere(request, XLSX)) return new Response(null, { status: 403 });
  const { slug, part: key } = await params;
  const by = await currentActor();
  const contest = await findContest(slug, by);
  const part = contest?.rules.parts.find((one) => one.key === key);
  if (!contest || !part || !canType(contest, by, now()).ok) return new Response(null, { status: 404 });
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > 5_000_000) return new Response(null, { status: 413 });
  const read = await readTable(
    part,
    [...(await idsOf(contest.id, by)).keys()],
    Buffer.from(await request.arrayBuffer()),
  );
  return read ? Response.json(read) : new Response(null, { status: 422 });
}
