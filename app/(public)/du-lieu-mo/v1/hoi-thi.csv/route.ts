import { csvLine, dialects } from '@/domain/text/csv';
import { rankedRows, resultColumns } from '@/server/public/contest/open-data';
import { now } from '@/server/request/moment';
import { yearIn } from '../../../stream';

export const dynamic = 'force-dynamic';

/** The same as a table, sign by sign; with `?excel=1` as Excel in Vietnamese expects it. */
export async function GET(request: Request): Promise<Response> {
  const excel = new URL(request.url).searchParams.get('excel') === '1';
  const dialect = excel ? 'spreadsheet' : 'plain';
  const rows = await rankedRows(yearIn(request), now());
  const lines = [
    resultColumns.map(({ key }) => key),
    ...rows.map((row) => resultColumns.map(({ value }) => value(row))),
  ].map((values) => csvLine(values, dialect));
  return new Response(`${dialects[dialect].begin}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ket-qua-hoi-thi${excel ? '-excel' : ''}.csv"`,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-cache',
    },
  });
}
