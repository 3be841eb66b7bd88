import { dayOf } from '@/domain/date/calendar';
import { hasDistrictsOn } from '@/domain/unit/unit';
import { now } from '@/server/request/moment';
import { kindWordsOn } from '@/ui/words/kinds';
import { template } from '@/app/(desk)/spreadsheet/sheet-template';
import { headers } from '../input';

/** With units as they are founded today: a commune under its district, later under the province. */
export function GET(request: Request): Promise<Response> {
  const today = dayOf(now());
  const [district, commune] = [kindWordsOn('district', today), kindWordsOn('commune', today)];
  const examples = hasDistrictsOn(today)
    ? [
        ['H99', 'Huyện Ví Dụ', 'Ủy ban nhân dân huyện Ví Dụ', district, '14', '01/01/2018'],
        ['X9901', 'Xã Ví Dụ', 'Ủy ban nhân dân xã Ví Dụ', commune, 'H99', '01/01/2018'],
      ]
    : [['X9901', 'Xã Ví Dụ', 'Ủy ban nhân dân xã Ví Dụ', commune, '14', '01/07/2025']];
  return template(request, 'mau-don-vi', { headers, examples });
}
