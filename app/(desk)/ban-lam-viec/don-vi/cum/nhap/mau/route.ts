import { dayOf } from '@/domain/date/calendar';
import { now } from '@/server/request/moment';
import { unitsPlaced } from '@/server/units/groups/queries';
import { template } from '@/app/(desk)/spreadsheet/sheet-template';
import { formatDate } from '@/ui/words/format';
import { headers } from '../input';

/** Every unit of today with its group, as the import reads it: what comes out goes in again. */
export async function GET(request: Request): Promise<Response> {
  const units = await unitsPlaced(dayOf(now()));
  return template(request, 'cum-khoi-thi-dua', {
    headers,
    examples: units.map(({ code, name, group, since }) => [
      code,
      name,
      group?.name ?? '',
      since ? formatDate(since) : '',
    ]),
  });
}
