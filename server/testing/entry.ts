import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import { seated, season, unit } from '@/prisma/factories';
import { announce, prepare, setRules } from '../contest/setup/contests';
import { withRules } from '../contest/row';
import { openEntry, saveEntry } from '../contest/entries/entries';
import { attachToEntry } from '../contest/entries/papers';
import { db } from '../io/db';
import { setClock } from '../io/clock';
import { at, dates, when } from './contest-days';
import { pdf } from './samples';
import { send } from './uploads';

/** A contest and entries for tests, made through the verbs of real use. */

export { at, dates, when };

export const CANARY = 'Chim hoàng yến chưa tới giờ hót';

/** The organiser of these tests, seated once per file. */
export const cast = {} as { organiser: Actor & { personId: string } };

export async function seatOrganiser(): Promise<void> {
  setClock(when.open);
  cast.organiser = await seated('organiser');
  await season(2020);
}

/** A contest that takes entries. */
export async function contest(facts: Partial<typeof dates> = {}): Promise<string> {
  const id = randomUUID();
  const founding = {
    id,
    year: 2020,
    name: 'Hội thi thử',
    organiser: 'Sở Nội vụ',
    dates: { ...dates, ...facts },
  };
  await prepare({ by: cast.organiser, now: when.prepared }, founding);
  const { rules } = withRules(await db().contest.findUniqueOrThrow({ where: { id } }));
  const free = { ...rules, eligibility: { dutyYear: null, allParts: true } };
  await setRules({ by: cast.organiser, now: when.prepared }, { id, base: 0, rules: free });
  await announce({ by: cast.organiser, now: when.prepared }, { id });
  return id;
}

/** An entry with everything but, if `bare`, its dossier. */
export async function drafted(
  contestId: string,
  { name = 'Người đội trưởng riêng', bare = false }: { name?: string; bare?: boolean } = {},
) {
  const home = await unit({ kind: 'district' });
  const leader = await seated('unitLeader', home.id);
  const { id } = await openEntry(
    { by: leader, now: when.open },
    { id: randomUUID(), contestId, unitId: home.id },
  );
  const team = [{ name, title: '', role: 'captain' as const }];
  const text = { title: CANARY, summary: CANARY, story: CANARY, clipLink: 'https://vi-du.vn/clip', team };
  await saveEntry({ by: leader, now: when.open }, { id, base: 0, text });
  if (!bare) await dossier(id, leader);
  return { id, leader, home };
}

export async function dossier(id: string, leader: Actor, { bytes = pdf(), name = 'ho-so.pdf' } = {}) {
  const { settled } = await send(leader, { entryId: id }, { name, bytes, kind: 'dossier' });
  if (settled?.state !== 'ready') throw new Error('not ready');
  const file = await attachToEntry(
    { by: leader, now: when.open },
    { entryId: id, fileId: settled.id, title: '' },
  );
  return { fileId: settled.id, paperId: file.id };
}
