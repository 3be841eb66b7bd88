import { env } from '@/server/io/env';
import { columns, recognised } from '@/server/public/showcase/open-data';
import { streamed, yearIn } from '../../../stream';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Response =>
  streamed(pieces(yearIn(request)), {
    'Content-Type': 'application/json; charset=utf-8',
    'Access-Control-Allow-Origin': '*',
  });

async function* pieces(year: number | null): AsyncGenerator<string> {
  yield `{"phien_ban":"v1","nguon":${JSON.stringify(env().PUBLIC_URL)},"mo_hinh":[`;
  let first = true;
  for await (const rows of recognised(year)) {
    const models = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ key, value }) => [key, value(row)]))),
    );
    yield `${first ? '' : ','}\n${models.join(',\n')}`;
    first = false;
  }
  yield '\n]}\n';
}
