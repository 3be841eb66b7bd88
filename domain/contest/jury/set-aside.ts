import { type Acting, mayOrganise } from '../../actor';
import { type Decider, mayDecide } from '../../deciding/deciding';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';
import { sitsIn } from './conflict';
import { type Dates, phaseOf } from '../setup/phase';

declare module '../../verdict' {
  interface Reasons {
    needsOrganiserOrChair: true;
  }
}

/** Two persons set a submitted sheet aside, with a reason, and two bring it back. */

export type JudgedSetAside = {
  proposedById: string;
  confirmedById: string | null;
  droppedById: string | null;
  restoreProposedById: string | null;
  restoredById: string | null;
};

export type SetAsideState = 'none' | 'proposed' | 'setAside' | 'restoring';

export function setAsideState(latest: JudgedSetAside | null): SetAsideState {
  if (!latest || latest.droppedById || latest.restoredById) return 'none';
  if (!latest.confirmedById) return 'proposed';
  return latest.restoreProposedById ? 'restoring' : 'setAside';
}

export const isSetAside = (latest: JudgedSetAside | null): boolean =>
  ['setAside', 'restoring'].includes(setAsideState(latest));

export const setAsideActs = [
  'propose',
  'confirm',
  'drop',
  'proposeRestore',
  'restore',
  'dropRestore',
] as const;
export type SetAsideAct = (typeof setAsideActs)[number];

const expected: Record<SetAsideAct, SetAsideState> = {
  propose: 'none',
  confirm: 'proposed',
  drop: 'proposed',
  proposeRestore: 'setAside',
  restore: 'restoring',
  dropRestore: 'restoring',
};

export type SetAsideContext = {
  contest: Dates & { id: string };
  sheet: { personId: string; submitted: boolean };
  latest: JudgedSetAside | null;
  frozen: boolean;
};

/** Organiser or chair; never the sheet's judge, a person conflicted with the entry or a rival of
 * its block, nor one person for both steps. */
export const maySetAside = (
  { by, now }: Acting<Decider>,
  act: SetAsideAct,
  context: SetAsideContext,
): Verdict => {
  const { contest, sheet, latest, frozen } = context;
  const proposer = act === 'confirm' ? latest?.proposedById : latest?.restoreProposedById;
  const second = (act === 'confirm' || act === 'restore') && proposer === by.personId;
  const phase = phaseOf(contest, now);
  return all(
    mayOrganise(by).ok || sitsIn(by, contest.id, 'chiefJudge') ? yes : no('needsOrganiserOrChair'),
    sheet.personId === by.personId ? no('secondPerson') : yes,
    mayDecide('setAside', by),
    phase === 'judging' || phase === 'deliberating' || phase === 'published' ? yes : no('notJudging'),
    frozen ? no('resultsFrozen') : yes,
    sheet.submitted && setAsideState(latest) === expected[act] ? yes : no('wrongStatus'),
    second ? no('secondPerson') : yes,
  );
};

export const canSetAside = (
  acting: Acting<Decider>,
  act: SetAsideAct,
  { context, reason }: { context: SetAsideContext; reason: string },
): Verdict =>
  all(
    maySetAside(acting, act, context),
    act === 'propose' || act === 'proposeRestore' ? canJustify(reason) : yes,
  );
