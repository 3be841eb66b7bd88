import { findContest } from '@/server/contest/setup/queries';
import { decidingIn } from '@/server/deciding/queries';
import { download } from '@/server/request/drawn-for';
import { now } from '@/server/request/moment';
import { canType } from '@/server/contest/sheets/part-results';
import { blankTable, resultsOf } from '@/server/contest/sheets/typing-queries';
import { sheetResponse } from '@/app/(desk)/spreadsheet/sheet-response';

type Props = { params: Promise<{ slug: string; part: string }> };

/** The table to fill in, with the numbers of the entries. */
export const GET = (request: Request, { params }: Props): Promise<Response> =>
  download(request, async (by) => {
    const { slug, part: key } = await params;
    const contest = await findContest(by, slug);
    const part = contest?.rules.parts.find((one) => one.key === key);
    if (
      !contest ||
      !part ||
      !canType({ by: (await decidingIn(by, contest)).ofEntries([]), now: now() }, contest).ok
    )
      return new Response(null, { status: 404 });
    const table = await blankTable(part, await resultsOf(by, contest, part));
    return sheetResponse(table, `ket-qua-${part.key}`);
  });
