import { type Actor, overseesAll } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { sheetResponse } from '@/app/(desk)/spreadsheet/sheet-response';
import { download } from '@/server/request/drawn-for';
import { now } from '@/server/request/moment';
import { issuerFor } from '@/server/units/issuer';
import { frozenHere, type FrozenParams } from '../here';
import { frozenBook } from './book';

type Context = { params: Promise<FrozenParams> };

/** The figures of a frozen report, unit by unit, as its annex. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  download(request, async (by) => annex(by, await params));

async function annex(by: Actor, params: FrozenParams): Promise<Response> {
  if (!overseesAll(by)) return new Response('Không có quyền.', { status: 403 });
  const { about, freeze } = await frozenHere(by, params);
  const signing = { issuer: await issuerFor(by, dayOf(now())) };
  const { code, year, version } = about;
  return sheetResponse(
    await frozenBook(freeze, signing),
    `phu-luc-${code.toLowerCase()}-${year}-ban-${version}`,
  );
}
