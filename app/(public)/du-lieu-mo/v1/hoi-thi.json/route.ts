import { rankedRows, resultColumns } from '@/server/public/contest/open-data';
import { env } from '@/server/io/env';
import { now } from '@/server/request/moment';
import { yearIn } from '../../../stream';

export const dynamic = 'force-dynamic';

/** Published results of contests; each contest's bundle has the sheets. */
export async function GET(request: Request): Promise<Response> {
  const rows = await rankedRows(yearIn(request), now());
  const results = rows.map((row) =>
    Object.fromEntries(resultColumns.map(({ key, value }) => [key, value(row)])),
  );
  return Response.json(
    { phien_ban: 'v1', nguon: env().PUBLIC_URL, ket_qua: results },
    { headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' } },
  );
}
