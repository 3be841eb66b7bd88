import { askThird, assign, preview, reassign } from '../../contest/assignments/assignments';
import { changeAward } from '../../contest/prizes/awards';
import { clear } from '../../contest/jury/clearing';
import { discardUnannounced } from '../../contest/setup/discarding';
import { announce, extend, setRules, setUp } from '../../contest/setup/contests';
import { withRules } from '../../contest/row';
import { acting, when } from '../contest';
import { screen } from '../../contest/entries/submission';
import { db } from '../../io/db';
import { rankFew } from '../../contest/late-acts/few-sheets';
import { admitAttempt } from '../../contest/entries/late-attempts';
import { drawVerbs } from './draw-verbs';
import { resultVerbs } from './result-verbs';
import type { Verb } from './verb';

const now = when.deciding;
const screening = (event: 'accept' | 'return' | 'refuse' | 'disqualify' | 'reconsider'): Verb => ({
  as: 'organiser',
  about: 'entry',
  attempt: ({ entryId }, by) => screen(acting(by, when.screening), { id: entryId, event, reason: '' }),
});
export const contestVerbs: Record<string, Verb> = {
  'contest/assignments/assignments.assign': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s }, by) => assign({ by, now }, { contestId: s.contestId, block: null }),
  },
  'contest/assignments/assignments.assign in a block, by the secretary': {
    as: 'secretary',
    about: 'contest',
    attempt: ({ s }, by) => assign({ by, now }, { contestId: s.contestId, block: 'huyen' }),
  },
  'contest/assignments/assignments.preview': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s }, by) => preview({ by, now }, { contestId: s.contestId, block: null }),
  },
  ...drawVerbs,
  'contest/assignments/assignments.reassign': {
    as: 'organiser',
    about: 'entry',
    attempt: ({ s, entryId }, by) =>
      reassign(
        { by, now },
        { contestId: s.contestId, from: { entry: entryId, judge: s.other.personId }, to: null, reason: 'vì' },
      ),
  },
  'contest/assignments/assignments.askThird': {
    as: 'organiser',
    about: 'entry',
    attempt: ({ s, entryId }, by) =>
      askThird(
        { by, now },
        { contestId: s.contestId, asked: { entry: entryId, part: 'ho-so', judge: s.deputy.personId } },
      ),
  },
  'contest/prizes/awards.changeAward': {
    as: 'organiser',
    about: 'entry',
    attempt: ({ s, entryId }, by) =>
      changeAward({ by, now }, { contestId: s.contestId, entryId, prize: null, reason: 'vì' }),
  },
  'contest/jury/clearing.clear': {
    hides: true,
    as: 'organiser',
    about: 'entry',
    attempt: ({ s, entryId }, by) =>
      clear({ by, now }, { entryId, personId: s.deputy.personId, reason: 'vì' }),
  },
  'contest/setup/contests.announce': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s }, by) => announce({ by, now }, { id: s.contestId }),
  },
  'contest/late-acts/few-sheets.rankFew': {
    as: 'organiser',
    about: 'entry',
    attempt: ({ s, entryId }, by) => rankFew({ by, now }, { contestId: s.contestId, entryId, reason: 'vì' }),
  },
  'contest/setup/discarding.discardUnannounced': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s }, by) => discardUnannounced({ by, now }, { id: s.contestId, reason: 'vì' }),
  },
  'contest/setup/contests.extend': {
    as: 'organiser',
    about: 'entry',
    attempt: ({ s }, by) =>
      extend(acting(by, when.open), {
        contestId: s.contestId,
        unitId: s.entries[0]?.unitId ?? '',
        until: now,
        reason: 'vì',
      }),
  },
  'contest/setup/contests.setRules': {
    as: 'organiser',
    about: 'contest',
    attempt: async ({ s }, by) => {
      const { rules } = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
      return setRules({ by, now }, { id: s.contestId, base: 99, rules, reason: 'vì' });
    },
  },
  'contest/setup/contests.setUp': {
    as: 'organiser',
    about: 'contest',
    attempt: ({ s }, by) => setUp({ by, now }, { id: s.contestId, base: 99, facts: {}, reason: 'vì' }),
  },
  'contest/entries/submission.screen to accept': screening('accept'),
  'contest/entries/submission.screen to return': screening('return'),
  'contest/entries/submission.screen to refuse': screening('refuse'),
  'contest/entries/submission.screen to disqualify': screening('disqualify'),
  'contest/entries/submission.screen to reconsider': screening('reconsider'),
  'contest/entries/late-attempts.admitAttempt': {
    as: 'organiser',
    about: 'entry',
    attempt: ({ attemptId }, by) => admitAttempt(acting(by, when.screening), { id: attemptId, reason: 'vì' }),
  },
  ...resultVerbs,
};
