import type { Actor, ContestSeatKind, Seat } from '@/domain/actor';
import { db } from '@/server/io/db';
import { accounts } from '../cast';

/** Who runs and judges the contest of the demonstration, by the address of the account. */
export const panel = [
  { account: 'giamkhao.truong', kind: 'chiefJudge' },
  { account: 'giamkhao.pho', kind: 'deputyJudge' },
  { account: 'giamkhao.1', kind: 'judge' },
  { account: 'giamkhao.2', kind: 'judge' },
  { account: 'giamkhao.3', kind: 'judge' },
  { account: 'thuky', kind: 'secretary' },
  { account: 'kiemsoat', kind: 'auditor' },
] as const satisfies readonly { account: string; kind: ContestSeatKind }[];

export type Panelist = Actor & { personId: string; account: string; kind: ContestSeatKind };

/** The actor that signing in with this account gives, with one seat. */
export async function seatedAs(account: string, seat: Seat): Promise<Actor & { personId: string }> {
  const email = `${account}@sonla.example`;
  if (!accounts.some((one) => one.email === email)) throw new Error(`no account ${email}`);
  const { id, name } = await db().person.findUniqueOrThrow({ where: { email } });
  return { personId: id, name, seats: [seat] };
}
