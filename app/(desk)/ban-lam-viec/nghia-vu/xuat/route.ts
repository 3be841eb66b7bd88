import { dayOf } from '@/domain/date/calendar';
import { z } from 'zod';
import type { Actor } from '@/domain/actor';
import { asked } from '@/domain/registry/duties/duty-record';
import { download } from '@/server/request/drawn-for';
import { issuerFor } from '@/server/units/issuer';
import { listModels } from '@/server/registry/models/list';
import { now } from '@/server/request/moment';
import { currentOf, seasons } from '@/server/registry/duties/seasons';
import { districtsOf, dutyRecordsOf, groupsOf } from '@/server/registry/duties/duties';
import { contactsOf } from '@/server/units/contacts';
import { unitNamesOf } from '@/server/units/units';
import { headingOf } from '@/app/(desk)/spreadsheet/sheet-heading';
import { sheetResponse } from '@/app/(desk)/spreadsheet/sheet-response';
import { modelsAsk, periodWords, unitsAsk } from '../ask';
import { districtsIn, unitChips } from '../don-vi/filters';
import { modelChips } from '../../mo-hinh/filters';
import { modelsBook, unitsBook } from './book';

const lists = z.enum(['don-vi', 'mo-hinh']).catch('don-vi');

/** The list of the same URL as a spreadsheet: the same question, all its rows. */
export const GET = (request: Request): Promise<Response> => download(request, (by) => listed(by, request));

async function listed(by: Actor, request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const list = lists.parse(query.ds);
  const all = await seasons();
  const current = currentOf(all, now())?.year ?? 0;
  const signing = { issuer: await issuerFor(by, dayOf(now())) };
  if (list === 'don-vi') {
    const ask = unitsAsk(query, current);
    const dutyRecords = await dutyRecordsOf({ by, now: now() }, ask.years);
    const rows = asked(dutyRecords, ask);
    const places = { districts: districtsIn(dutyRecords), groups: await groupsOf(ask.years) };
    const filters = unitChips(ask, places).map(({ label }) => label);
    const heading = headingOf(`Đơn vị và nhiệm vụ, ${periodOf(ask.nam)}`, filters, rows.length);
    const contacts = await contactsOf(
      by,
      rows.map(({ unit }) => unit.id),
    );
    return sheetResponse(await unitsBook({ rows, heading, contacts, signing }), `don-vi-nghia-vu-${ask.nam}`);
  }
  const ask = modelsAsk(
    query,
    all.map(({ year }) => year),
  );
  const [{ rows }, districts, groups, units] = await Promise.all([
    listModels(by, ask, {}),
    districtsOf(ask.years, by),
    groupsOf(ask.years),
    unitNamesOf(ask.unitId ? [ask.unitId] : []),
  ]);
  const filters = modelChips(ask, { districts, groups }, units.get(ask.unitId ?? '')).map(
    ({ label }) => label,
  );
  const heading = headingOf(`Danh sách mô hình, ${periodOf(ask.nam)}`, filters, rows.length);
  return sheetResponse(
    await modelsBook({ rows, heading, signing }),
    ask.nam ? `mo-hinh-${ask.nam}` : 'mo-hinh',
  );
}

const periodOf = (nam: string): string => (nam ? periodWords(nam).toLowerCase() : 'các năm');
