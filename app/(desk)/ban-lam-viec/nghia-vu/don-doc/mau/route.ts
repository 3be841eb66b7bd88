import { mayOrganise } from '@/domain/actor';
import { standingLine } from '@/domain/text/place';
import { currentActor } from '@/server/account/session';
import { seatWords } from '@/ui/words/words';
import { headers } from '../../../nguoi-dung/nhap/input';
import { template } from '@/app/(desk)/spreadsheet/sheet-template';
import { debtorsFor } from '../debtors';

/** The sheet of the invitations, with the debtors without an account in it: an officer and a leader to fill in for each. */
export async function GET(request: Request): Promise<Response> {
  const by = await currentActor();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const found = mayOrganise(by).ok ? await debtorsFor(by, query) : null;
  const units = (found?.debtors ?? []).flatMap(({ dutyRecord, people }) =>
    people.length === 0 ? [dutyRecord.unit] : [],
  );
  const seats = [seatWords.unitOfficer, seatWords.unitLeader];
  return template(request, 'moi-can-bo-don-vi', {
    headers: [...headers, 'Ghi chú'],
    examples: units.flatMap(({ name, code, ...unit }) =>
      seats.map((seat) => ['', '', '', '', code, seat, standingLine(name, unit)]),
    ),
  });
}
