import { findContest } from '@/server/contest-desk';
import { now } from '@/server/moment';
import { canType } from '@/server/part-results';
import { currentActor } from '@/server/session';
import { blankTable, resultsOf } from '@/server/typing-desk';

type Props = { params: Promise<{ slug: string; part: string }> };

/** The table to fill in, with the numbers of the entries. */
export async function GET(_request: Request, { params }: Props) {
  const { slug, part: key } = await params;
  const by = await currentActor();
  const contest = await findContest(slug, by);
  const part = contest?.rules.parts.find((one) => one.key === key);
  if (!contest || !part || !canType(contest, by, now()).ok) return new Response(null, { status: 404 });
  const table = await blankTable(part, await resultsOf(contest, part, by));
  return new Response(new Uint8Array(table), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="ket-qua-${part.key}.xlsx"`,
      'cache-control': 'private, no-store',
    },
  });
}
