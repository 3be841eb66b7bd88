import type { Actor } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { headingOf } from '@/app/(desk)/spreadsheet/sheet-heading';
import { sheetResponse } from '@/app/(desk)/spreadsheet/sheet-response';
import { answersOf } from '@/server/obligations/queries';
import { download } from '@/server/request/drawn-for';
import { now } from '@/server/request/moment';
import { issuerFor } from '@/server/units/issuer';
import { answerAsk, fitting } from '../../ask';
import { answerChips } from '../filters';
import { answersBook } from './book';

/** The list of the same URL as a spreadsheet: the same question, all its rows. */
export const GET = (request: Request): Promise<Response> => download(request, (by) => listed(by, request));

async function listed(by: Actor, request: Request): Promise<Response> {
  const ask = answerAsk(Object.fromEntries(new URL(request.url).searchParams), now());
  const { asked, units } = await answersOf({ by, now: now() }, { year: ask.year });
  const rows = fitting(units, ask);
  const filters = answerChips(ask).map(({ label }) => label);
  const heading = headingOf(`Việc theo kế hoạch, năm ${ask.year}`, filters, rows.length);
  const signing = { issuer: await issuerFor(by, dayOf(now())) };
  const shown = ask.code ? asked.filter(({ obligation }) => obligation.code === ask.code) : asked;
  return sheetResponse(
    await answersBook({ rows, asked: shown, heading, signing }),
    `viec-theo-ke-hoach-${ask.year}`,
  );
}
