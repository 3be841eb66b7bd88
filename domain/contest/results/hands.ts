import { all, no, type Verdict, yes } from '../../verdict';

declare module '../../verdict' {
  interface Reasons {
    handsNotApart: true;
    handNotAuditor: true;
    handNotOrganiser: true;
    handJudged: true;
    freezerSigns: true;
  }
}

export type Candidate = {
  personId: string;
  audits: boolean;
  organises: boolean;
  /** Sits, or ever sat, in the jury of this contest. */
  judged: boolean;
};

export type NamedHands = {
  freezerId: string;
  approves: Candidate;
  signsFirst: Candidate;
  signsSecond: Candidate;
  /** A decision lets the freezer sign too, in an office that is too small. */
  permitted: boolean;
};

/** Three different people outside the jury; the freezer is none of them without a permission. */
export function canName({ freezerId, approves, signsFirst, signsSecond, permitted }: NamedHands): Verdict {
  const three = [approves, signsFirst, signsSecond];
  const signers = [signsFirst, signsSecond];
  return all(
    approves.audits ? yes : no('handNotAuditor'),
    signers.every(({ organises }) => organises) ? yes : no('handNotOrganiser'),
    new Set(three.map(({ personId }) => personId)).size === three.length ? yes : no('handsNotApart'),
    ...three.map(mayActAsHand),
    approves.personId === freezerId ? no('secondPerson') : yes,
    !permitted && signers.some(({ personId }) => personId === freezerId) ? no('freezerSigns') : yes,
  );
}

/** Checked when a person is named and again when they act, for seats may change in between. */
export const mayActAsHand = ({ judged }: Pick<Candidate, 'judged'>): Verdict =>
  judged ? no('handJudged') : yes;
