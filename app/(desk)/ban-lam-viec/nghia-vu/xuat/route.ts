import { z } from 'zod';
import { asked } from '@/domain/standing';
import { listModels } from '@/server/model-list';
import { now } from '@/server/moment';
import { currentOf, seasons } from '@/server/seasons';
import { currentActor } from '@/server/session';
import { districtsOf, standingsOf } from '@/server/standings';
import { namesOf } from '@/server/units';
import { sheetResponse } from '../../sheet-response';
import { modelsAsk, PERIOD, unitsAsk } from '../ask';
import { districtsIn, unitChips } from '../don-vi/filters';
import { modelChips } from '../mo-hinh/filters';
import { headingOf, modelsBook, unitsBook } from './book';

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
    const standings = await standingsOf(ask.years, by, now());
    const rows = asked(standings, ask);
    const filters = unitChips(ask, districtsIn(standings)).map(({ label }) => label);
    const heading = headingOf(`Đơn vị và nhiệm vụ, ${periodOf(ask.nam)}`, filters, rows.length);
    return sheetResponse(await unitsBook(rows, heading), `don-vi-nghia-vu-${ask.nam}`);
  }
  const ask = modelsAsk(query, current);
  const [{ rows }, districts, units] = await Promise.all([
    listModels(ask, by, {}),
    districtsOf(by),
    namesOf(ask.unitId ? [ask.unitId] : []),
  ]);
  const filters = modelChips(ask, districts, units.get(ask.unitId ?? '')).map(({ label }) => label);
  const heading = headingOf(`Danh sách mô hình, ${periodOf(ask.nam)}`, filters, rows.length);
  return sheetResponse(await modelsBook(rows, heading), `mo-hinh-${ask.nam}`);
}

const periodOf = (nam: string): string => (nam === PERIOD ? 'giai đoạn 2018–2022' : `năm ${nam}`);
