import { deskPage } from '@/domain/addresses';
import type { Actor } from '@/domain/actor';
import { assignmentsIn } from '@/server/contest/assignments/queries';
import type { ContestRow } from '@/server/contest/row';
import { type DeskState, sheetsAtDesk } from './sheets';

/**
 * Where the desk goes on after a sheet was locked or confirmed: the next one of this judge, for papers lie by judge, then
 * the next of anybody; the list where nothing is left.
 */
export async function nextSheet(
  by: Actor,
  contest: ContestRow,
  { after, locks }: { after: { entry: string; part: string; judge: string }; locks: boolean },
): Promise<string> {
  const list = `${deskPage.contest(contest.slug)}/nhap-diem`;
  const open: DeskState[] = locks ? ['none', 'typing'] : ['unconfirmed'];
  const sheets = sheetsAtDesk(await assignmentsIn(by, contest));
  const isAfter = (one: (typeof sheets)[number]) =>
    one.entry === after.entry && one.part === after.part && one.judge === after.judge;
  const at = sheets.findIndex(isAfter);
  const round = [...sheets.slice(at + 1), ...sheets.slice(0, Math.max(0, at))].filter(({ state }) =>
    open.includes(state),
  );
  const next = round.find(({ judge }) => judge === after.judge) ?? round[0];
  if (!next) return list;
  const path = `${list}/phieu/${next.entry}/${next.part}/${next.judge}`;
  return locks ? path : `${path}/khoa`;
}
