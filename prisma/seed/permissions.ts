import { day } from '@/domain/date/calendar';
import { type PermittedAct } from '@/domain/deciding/deciding';
import { confirmPermission, enterPermission, type PermissionScope } from '@/server/deciding/permits';
import { seatedAs } from './contest/cast';

/**
 * Sở Nội vụ runs the plan and has a model and an entry of its own, and all its organisers are of one office. Decisions of
 * the People's Committee let them act all the same; they are made up like everything else here.
 */

type Permitting = { account: string; by: string; acts: PermittedAct[]; number: string; now: Date };

async function permit({ account, by, acts, number, now }: Permitting, scope: PermissionScope): Promise<void> {
  const { personId } = await seatedAs(account, { kind: 'organiser' });
  const reason = 'Sở Nội vụ chỉ có ba người làm công tác này (dữ liệu minh họa).';
  const facts = { personId, acts, number, issuedOn: startOfDay(now), reason };
  const { id } = await enterPermission(
    { by: await seatedAs(by, { kind: 'organiser' }), now },
    { facts, scope },
  );
  await confirmPermission({ by: await seatedAs('quantri', { kind: 'administrator' }), now }, id);
}

const startOfDay = (now: Date) => day(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());

/** Before the first model of these years. */
export async function permitModels(years: readonly number[], now: Date): Promise<void> {
  for (const year of years) {
    const number = `MH-${year}/QĐ-UBND`;
    await permit({ account: 'sonoivu', by: 'sonoivu.lanhdao', acts: ['models'], number, now }, { year });
  }
}

/** Before the contest takes entries: whoever runs it, and the two who sign, of whom one checks the typed results. */
export async function permitContest(contestId: string, now: Date): Promise<void> {
  const number = 'MH-07/QĐ-UBND';
  const acts: PermittedAct[] = ['rules', 'jury', 'entries', 'sheets', 'results'];
  await permit({ account: 'sonoivu', by: 'sonoivu.lanhdao', acts, number, now }, { contestId });
  const signers: Record<string, PermittedAct[]> = {
    'sonoivu.pho': ['sheets', 'results'],
    'sonoivu.lanhdao': ['results'],
  };
  for (const [account, allowed] of Object.entries(signers))
    await permit({ account, by: 'sonoivu', acts: allowed, number, now }, { contestId });
}
