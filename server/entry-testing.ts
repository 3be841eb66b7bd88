import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import { seated, season, unit } from '@/prisma/factories';
import { announce, prepare, setRules, told } from './contests';
import { enter, saveEntry } from './entries';
import { attachToEntry } from './entry-papers';
import { db } from './io/db';
import { setClock } from './io/clock';
import { pdf } from './uploads/samples';
import { send } from './uploads/testing';

/** A contest and entries for tests, made through the verbs of real use. */

export const at = (text: string) => new Date(`${text}+07:00`);
export const when = {
  prepared: at('2020-05-01T08:00:00'),
  open: at('2020-07-10T08:00:00'),
  screening: at('2020-08-16T08:00:00'),
  published: at('2020-10-02T08:00:00'),
};
export const dates = {
  opensAt: at('2020-07-01T07:00:00'),
  closesAt: at('2020-08-15T22:00:00'),
  graceMinutes: 30,
  judgingFrom: at('2020-08-20T00:00:00'),
  judgingUntil: at('2020-09-15T17:00:00'),
  showcaseAt: null,
};
export const CANARY = 'Chim hoàng yến chưa tới giờ hót';

/** Who organises in these tests; seated once for each file. */
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
  await prepare(founding, cast.organiser, when.prepared);
  const { rules } = told(await db().contest.findUniqueOrThrow({ where: { id } }));
  const free = { ...rules, eligibility: { dutyYear: null, allParts: true } };
  await setRules(id, 0, free, cast.organiser, when.prepared);
  await announce(id, cast.organiser, when.prepared);
  return id;
}

/** An entry with everything but, if `bare`, its dossier. */
export async function drafted(contestId: string, name = 'Người đội trưởng riêng', bare = false) {
  const home = await unit({ kind: 'district' });
  const leader = await seated('unitLeader', home.id);
  const { id } = await enter({ id: randomUUID(), contestId, unitId: home.id }, leader, when.open);
  const team = [{ name, title: '', role: 'captain' as const }];
  const text = { title: CANARY, summary: CANARY, story: CANARY, clipLink: 'https://vi-du.vn/clip', team };
  await saveEntry(id, 0, text, leader, when.open);
  if (!bare) await dossier(id, leader);
  return { id, leader, home };
}

export async function dossier(id: string, leader: Actor, bytes = pdf()) {
  const { settled } = await send(leader, { entryId: id }, { name: 'ho-so.pdf', bytes, kind: 'dossier' });
  if (settled?.state !== 'ready') throw new Error('not ready');
  const file = await attachToEntry(id, settled.id, '', leader, when.open);
  return { fileId: settled.id, paperId: file.id };
}
