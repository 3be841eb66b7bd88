import { shownContest } from '@/server/public/contest/contests';
import { type BundleFile, shownResults } from '@/server/public/contest/results';
import { now } from '@/server/request/moment';

export const dynamic = 'force-dynamic';

/** The frozen text in its canonical bytes, of an old version its bundle. `?ban=` asks for an older version. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const moment = now();
  const contest = await shownContest((await params).slug, moment);
  const asked = Number(new URL(request.url).searchParams.get('ban') ?? '');
  const results =
    contest &&
    (await shownResults(contest.id, moment, Number.isInteger(asked) && asked > 0 ? asked : undefined));
  if (!contest || !results) return new Response('Không tìm thấy.', { status: 404 });
  const { version, hash, bundle, bytes } = results;
  const publishedAt = results.publishedAt.toISOString();
  const old: BundleFile = { contest: contest.name, version, publishedAt, hash, bundle };
  // The text is served as it was signed, byte for byte: its sha256 is the hash on paper.
  return new Response(bytes ?? JSON.stringify(old, null, 1), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="goi-ket-qua.json"',
      'cache-control': 'no-store',
    },
  });
}
