import { dayOf } from '@/domain/date/calendar';
import type { Actor } from '@/domain/actor';
import { overseesAll } from '@/domain/actor';
import { download } from '@/server/request/drawn-for';
import { now } from '@/server/request/moment';
import { issuerFor } from '@/server/units/issuer';
import { currentOf, seasons } from '@/server/registry/duties/seasons';
import { reportOf } from '@/server/registry/duties/year-report';
import { sheetResponse } from '@/app/(desk)/spreadsheet/sheet-response';
import { unitsAsk } from '../../ask';
import { groupOf } from '../lines';
import { reportBook } from './book';

/** The same figures as the page, as a spreadsheet. */
export const GET = (request: Request): Promise<Response> => download(request, (by) => sheetOf(by, request));

async function sheetOf(by: Actor, request: Request): Promise<Response> {
  if (!overseesAll(by)) return new Response('Không có quyền.', { status: 403 });
  const [all, moment] = [await seasons(), now()];
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { nam } = unitsAsk(query, currentOf(all, moment)?.year ?? 0);
  const season = all.find(({ year }) => String(year) === nam);
  if (!season) return new Response('Chưa có năm này.', { status: 404 });
  const book = await reportBook(await reportOf({ by, now: moment }, { season, groupOf }), moment, {
    issuer: await issuerFor(by, dayOf(now())),
  });
  return sheetResponse(book, `bao-cao-nam-${nam}`);
}
