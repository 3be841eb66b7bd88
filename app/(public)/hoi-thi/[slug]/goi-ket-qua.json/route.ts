import { shownContest } from '@/server/contest-public/contests';
import { type BundleFile, shownResults } from '@/server/contest-public/results';
import { now } from '@/server/moment';

export const dynamic = 'force-dynamic';

/** The published bundle: rules, pseudonymous sheets, outcome and hash. `?ban=` asks for an older version. */
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
  const file: BundleFile = {
    contest: contest.name,
    version: results.version,
    publishedAt: results.publishedAt.toISOString(),
    hash: results.hash,
    bundle: results.bundle,
  };
  return new Response(JSON.stringify(file, null, 1), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="goi-ket-qua.json"',
      'cache-control': 'no-store',
    },
  });
}
