import { acting, when } from '../contest';
import { confirmSheet, reopenSheet, saveSheet } from '../../contest/sheets/sheets';
import { giveUpLateAct, second } from '../../contest/late-acts/acts';
import { confirmDeclarations, typeDeclarations } from '../../contest/declarations/declarations';
import { confirmResults, typeResults } from '../../contest/sheets/part-results';
import { passOver, replyToObjection } from '../../contest/answers/answers';
import { approve, freeze, returnFreeze, sign } from '../../contest/results/results';
import { rule } from '../../contest/prizes/rulings';
import { confirm, propose } from '../../proposals/proposals';
import { seat, unseat } from '../../contest/jury/seating';
import { setAside } from '../../contest/set-aside/acts';
import type { Verb } from './verb';

const now = when.deciding;

export const resultVerbs: Record<string, Verb> = {
  'contest/sheets/sheets.reopenSheet': {
    as: 'deputyJudge',
    about: 'entry',
    attempt: ({ sheetId }, by) => reopenSheet({ by, now }, { id: sheetId, reason: 'vì' }),
  },
  'contest/set-aside/acts.setAside': {
    hides: true,
    as: 'organiser',
    about: 'entry',
    attempt: ({ sheetId }, by) =>
      setAside({ by, now }, { sheetId, act: 'propose', reason: 'vì', seen: null }),
  },
  'contest/late-acts/acts.second': {
    as: 'organiser',
    about: 'entry',
    attempt: ({ lateId }, by) => second({ by, now }, lateId),
  },
  'contest/late-acts/acts.giveUpLateAct': {
    as: 'organiser',
    about: 'entry',
    attempt: ({ lateId }, by) => giveUpLateAct({ by, now }, { id: lateId, reason: '' }),
  },
  'contest/declarations/declarations.typeDeclarations': {
    as: 'secretary',
    about: 'entry',
    attempt: ({ s, entryId }, by) =>
      typeDeclarations(acting(by, when.judging), {
        whose: { contestId: s.contestId, judgeId: s.chief.personId },
        rows: [{ entryId, answer: 'none', reason: '' }],
      }),
  },
  'contest/declarations/declarations.confirmDeclarations': {
    as: 'secretary',
    about: 'entry',
    attempt: ({ s }, by) =>
      confirmDeclarations(acting(by, when.judging), {
        whose: { contestId: s.contestId, judgeId: s.chief.personId },
        seen: 'x',
      }),
  },
  'contest/sheets/part-results.typeResults': {
    as: 'secretary',
    about: 'entry',
    attempt: ({ s, entryId }, by) =>
      typeResults(
        { by, now },
        {
          contestId: s.contestId,
          rows: [{ entryId, part: 'kien-thuc', points: 3_000, seconds: 500, known: 'never' }],
          source: 'typed',
        },
      ),
  },
  'contest/sheets/part-results.confirmResults': {
    as: 'organiser',
    about: 'entry',
    attempt: ({ s }, by) =>
      confirmResults({ by, now }, { contestId: s.contestId, part: 'kien-thuc', seen: 'unseen' }),
  },
  'contest/sheets/sheets.saveSheet by the secretary': {
    as: 'secretary',
    about: 'entry',
    attempt: ({ typedId }, by) => saveSheet(acting(by, when.judging), { id: typedId, base: 99, text: {} }),
  },
  'contest/sheets/sheets.confirmSheet': {
    as: 'secretary',
    about: 'entry',
    attempt: ({ typedId }, by) => confirmSheet(acting(by, when.judging), { id: typedId }),
  },
  'contest/prizes/rulings.rule': {
    as: 'deputyJudge',
    about: 'entry',
    attempt: ({ s, entryId, otherId }, by) =>
      rule({ by, now }, { contestId: s.contestId, block: 'huyen', order: [entryId, otherId], reason: 'vì' }),
  },
  'contest/results/results.freeze': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s }, by) =>
      freeze(
        { by, now },
        {
          unrankedSeen: true,
          contestId: s.contestId,
          approverId: s.auditor.personId,
          firstSignerId: s.organiser.personId,
          secondSignerId: s.second.personId,
        },
      ),
  },
  'proposals/proposals.propose a seat of the contest': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s }, by) => {
      const asked = { act: 'giveSeat', kind: 'auditor', contestId: s.contestId, reason: '' } as const;
      return propose({ by, now }, { ...asked, personId: s.first.personId });
    },
  },
  'proposals/proposals.confirm a seat of the contest': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ proposalId }, by) => confirm({ by, now }, proposalId),
  },
  'contest/results/results.approve': {
    as: 'auditor',
    about: 'contest',
    attempt: ({ freezeId }, by) => approve({ by, now }, freezeId),
  },
  'contest/results/results.returnFreeze': {
    as: 'auditor',
    about: 'contest',
    attempt: ({ freezeId }, by) => returnFreeze({ by, now }, { id: freezeId, reason: '' }),
  },
  'contest/results/results.sign': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ freezeId }, by) => sign({ by, now }, freezeId),
  },
  'contest/answers/answers.passOver': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s, freezeId }, by) =>
      passOver({ by, now }, { freezeId, judgeId: s.first.personId, reason: '' }),
  },
  'contest/answers/answers.replyToObjection': {
    as: 'auditor',
    about: 'contest',
    attempt: ({ freezeId }, by) => replyToObjection({ by, now }, { freezeId, answerId: 'x', reason: '' }),
  },
  'contest/jury/seating.seat': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s }, by) =>
      seat({ by, now }, { contestId: s.contestId, personId: s.first.personId, kind: 'auditor' }),
  },
  'contest/jury/seating.unseat': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s }, by) =>
      unseat({ by, now }, { contestId: s.contestId, personId: s.first.personId, reason: '' }),
  },
};
