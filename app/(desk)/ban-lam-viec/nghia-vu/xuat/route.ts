import { z } from 'zod';
import { asked } from '@/domain/standing';
import { listModels } from '@/server/model-list';
import { now } from '@/server/moment';
import { currentOf, seasons } from '@/server/seasons';
import { currentActor } from '@/server/session';
import { standingsOf } from '@/server/standings';
import { modelsAsk, unitsAsk } from '../ask';
import { modelsBook, unitsBook } from './book';

const lists = z.enum(['don-vi', 'mo-hinh']).catch('don-vi');

/** The list of the same URL as a spreadsheet: the same question, all its rows. */
export async function GET(request: Request): Promise<Response> {
  const by = await currentActor();
  if (!by.personId) return new Response('Đăng nhập để xuất danh sách.', { status: 403 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const list = lists.parse(query.ds);
  const current = currentOf(await seasons(), now())?.year ?? 0;
  if (list === 'don-vi') {
    const ask = unitsAsk(query, current);
    const rows = asked(await standingsOf(ask.years, by, now()), ask);
    return sent(await unitsBook(rows), `don-vi-nghia-vu-${ask.nam}`);
  }
  const ask = modelsAsk(query, current);
  const { rows } = await listModels(ask, by, {});
  return sent(await modelsBook(rows), `mo-hinh-${ask.nam}`);
}

const sent = (book: Buffer, name: string): Response =>
  new Response(new Uint8Array(book), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}.xlsx"`,
      'cache-control': 'private, no-store',
    },
  });
