import { csvLine, type Dialect, dialects } from '@/domain/text/csv';
import { columns, recognised } from '@/server/public/showcase/open-data';
import { streamed, yearIn } from '../../../stream';

export const dynamic = 'force-dynamic';

/** For programs the same signs as the JSON has; with `?excel=1` as Excel in Vietnamese expects it. */
export function GET(request: Request): Response {
  const excel = new URL(request.url).searchParams.get('excel') === '1';
  return streamed(pieces(yearIn(request), excel ? 'spreadsheet' : 'plain'), {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="mo-hinh-dan-van-kheo${excel ? '-excel' : ''}.csv"`,
    'Access-Control-Allow-Origin': '*',
  });
}

async function* pieces(year: number | null, dialect: Dialect): AsyncGenerator<string> {
  yield `${dialects[dialect].begin}${csvLine(
    columns.map(({ key }) => key),
    dialect,
  )}`;
  for await (const rows of recognised(year)) {
    yield rows
      .map((row) => {
        const values = columns.map(({ value }) => value(row));
        return csvLine(
          values.map((value) => (Array.isArray(value) ? value.join('|') : value)),
          dialect,
        );
      })
      .join('');
  }
}
