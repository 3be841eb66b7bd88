import { csvLine } from '@/domain/csv';
import { rankedRows, resultColumns } from '@/server/contest-public/open-data';
import { now } from '@/server/moment';
import { yearIn } from '../../../stream';

export const dynamic = 'force-dynamic';

/** The same as a table; with `?excel=1` as Excel in Vietnamese expects it. */
export async function GET(request: Request): Promise<Response> {
  const excel = new URL(request.url).searchParams.get('excel') === '1';
  const separator = excel ? ';' : ',';
  const rows = await rankedRows(yearIn(request), now());
  const lines = [
    resultColumns.map(({ key }) => key),
    ...rows.map((row) => resultColumns.map(({ value }) => value(row))),
  ].map((values) => csvLine(values, separator));
  return new Response(`${excel ? '\uFEFF' : ''}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ket-qua-hoi-thi${excel ? '-excel' : ''}.csv"`,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-cache',
    },
  });
}
