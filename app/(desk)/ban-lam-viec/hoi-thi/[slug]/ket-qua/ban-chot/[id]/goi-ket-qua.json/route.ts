import { mayOrganise } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { findContest } from '@/server/contest/setup/queries';
import { download } from '@/server/request/drawn-for';
import { now } from '@/server/request/moment';
import { frozenRanking, rankingOf } from '@/server/contest/results/queries';

type Props = { params: Promise<{ slug: string; id: string }> };

/** The frozen text before it is public, byte for byte, for whoever approves or signs it and may see all of it. */
export const GET = (request: Request, { params }: Props): Promise<Response> =>
  download(request, async (by) => {
    const { slug, id } = await params;
    const contest = await findContest(by, slug);
    const isAllowed =
      contest && (mayOrganise(by).ok || sitsIn(by, contest.id, 'auditor')) && knowsUnits(by, contest);
    const ranking = isAllowed ? await rankingOf({ by, now: now() }, contest) : null;
    const frozen =
      contest && ranking && !('refusal' in ranking) && ranking.allSeen
        ? await frozenRanking(by, contest, { id })
        : null;
    if (!frozen?.text || !frozen.row.text) return new Response('Không tìm thấy.', { status: 404 });
    return new Response(frozen.row.text, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="goi-ket-qua.json"',
        'cache-control': 'no-store',
      },
    });
  });
