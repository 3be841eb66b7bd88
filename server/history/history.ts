import type { Actor } from '@/domain/actor';
import { isPublicStatus } from '@/domain/registry/model/lifecycle';
import { nfc } from '@/domain/text/text';
import type { Allowed } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { now } from '../io/clock';
import type { Tx } from '../io/db';
import { keepHead } from './heads';
import { endOfHistory, type States } from './states';
import { rowHashOf } from './row-hash';

export type Change = {
  noun:
    | 'model'
    | 'paper'
    | 'decision'
    | 'season'
    | 'unit'
    | 'group'
    | 'person'
    | 'seat'
    | 'account'
    | 'office'
    | 'contest'
    | 'entry'
    | 'conflict'
    | 'assignment'
    | 'sheet'
    | 'permission'
    | 'scheme'
    | 'obligation'
    | 'delivery'
    | 'difficulty'
    | 'report'
    | 'result'
    | 'state';
  subjectId: string;
  event: string;
  from?: string;
  to?: string;
  reason?: string;
  detail?: Prisma.InputJsonObject;
  /** Of something that the public does not see. */
  unseen?: boolean;
  states?: States;
  by: Actor;
  now: Date;
};

const kept = new WeakMap<Tx, Change[]>();

export const keepHistory = (tx: Tx): void => void kept.set(tx, []);

/** Kept until the transaction ends, so no row exists without its cause. */
export function record(tx: Tx, _allowed: Allowed, change: Change): void {
  const changes = kept.get(tx);
  if (!changes) throw new Error('Recorded outside of transact');
  changes.push(change);
  if (isNoticed(change)) noticed.add(tx);
}

/** Written last and in few statements, for every other writer waits for the chain's lock from
 * here to the commit. The last row lists the state of all changed rows; unexplained changes get
 * a row of their own. */
export async function writeHistory(tx: Tx): Promise<void> {
  const changes = kept.get(tx) ?? [];
  const { states, previous: last } = await endOfHistory(tx, { recorded: changes.length > 0 });
  if (last === null) return;
  if (changes.length === 0) changes.push(unnamed());
  const closing = changes.at(-1);
  let previous = last;
  const rows = changes.map((change) => {
    const row = {
      ...rowOf(change, previous),
      states: change === closing ? merged(change.states, states) : {},
    };
    previous = rowHashOf(row);
    return { ...row, hash: previous };
  });
  await tx.history.createMany({ data: rows });
  const cause = changes.findLast(isSealed);
  if (cause)
    await keepHead(tx, { cause: cause.event, subject: sealed(cause), at: cause.now, needed: isStep(cause) });
}

const merged = (own: States = {}, noted: States): States => ({ ...own, ...noted });

const unnamed = (): Change => ({ noun: 'state', subjectId: '', event: 'keep', by: portal, now: now() });

export const portal: Actor = { personId: null, name: 'Hệ thống', seats: [] };

const steps: readonly string[] = ['freeze', 'approve', 'sign', 'publish'];

/** A tampered history must not carry a publication; giving back is the way out. */
const isStep = ({ noun, event }: Change): boolean => noun === 'result' && steps.includes(event);

/** Sealed at once, so that nobody can change them later the same day. */
const isSealed = ({ noun, event }: Change): boolean =>
  (noun === 'result' && (steps.includes(event) || event === 'giveBack')) ||
  (noun === 'contest' && event === 'commit');

function sealed({ detail }: Change): string {
  const hash = detail?.hash ?? detail?.root;
  return typeof hash === 'string' ? hash : '';
}

const rowOf = (change: Change, previous: string) => ({
  at: change.now,
  personId: change.by.personId,
  person: change.by.name,
  noun: change.noun,
  subjectId: change.subjectId,
  event: change.event,
  from: change.from ?? '',
  to: change.to ?? '',
  // PostgreSQL would store other characters than were hashed and break the chain for good.
  reason: nfc(change.reason ?? ''),
  detail: change.detail ?? {},
  previous,
});

const ofDesk: readonly Change['noun'][] = ['delivery', 'difficulty', 'report'];
const isOfDesk = (noun: Change['noun']): boolean => ofDesk.includes(noun);

const noticed = new WeakSet<Tx>();

export const publicMayNotice = (tx: Tx): boolean => noticed.has(tx);

/** Only what nobody outside can see, and what often happens while many read, leaves kept pages. */
function isNoticed({ noun, event, unseen = false, from = '', to = '' }: Change): boolean {
  if (noun === 'model') return isPublicStatus(from) || isPublicStatus(to);
  if (noun === 'entry') return event !== 'submit';
  if (noun === 'unit') return event !== 'remind' && event !== 'urge';
  return !unseen && noun !== 'account' && noun !== 'sheet' && !isOfDesk(noun);
}
