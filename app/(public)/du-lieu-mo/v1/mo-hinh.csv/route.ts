import { csvLine } from '@/domain/csv';
import { columns, recognised } from '@/server/showcase/open-data';
import { streamed, yearIn } from '../../../stream';

export const dynamic = 'force-dynamic';

/** Plain UTF-8 with commas for programs; with `?excel=1` a byte order mark and semicolons, as Excel in Vietnamese expects. */
export function GET(request: Request): Response {
  const excel = new URL(request.url).searchParams.get('excel') === '1';
  return streamed(pieces(yearIn(request), excel), {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="mo-hinh-dan-van-kheo${excel ? '-excel' : ''}.csv"`,
    'Access-Control-Allow-Origin': '*',
  });
}

async function* pieces(year: number | null, excel: boolean): AsyncGenerator<string> {
  const separator = excel ? ';' : ',';
  yield `${excel ? '\uFEFF' : ''}${csvLine(
    columns.map(({ key }) => key),
    separator,
  )}`;
  for await (const rows of recognised(year)) {
    yield rows
      .map((row) => {
        const values = columns.map(({ value }) => value(row));
        return csvLine(
          values.map((value) => (Array.isArray(value) ? value.join('|') : value)),
          separator,
        );
      })
      .join('');
  }
}
