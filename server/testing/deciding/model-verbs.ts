import { appraisalOf } from '@/domain/registry/model/appraisal';
import { Denied } from '@/domain/verdict';
import { rate } from '../../registry/decisions/appraisals';
import { when } from '../contest';
import { correct } from '../../registry/decisions/corrections';
import { decide } from '../../registry/decisions/decisions';
import { db } from '../../io/db';
import { advance, receiveEach } from '../../registry/models/models';
import type { Verb } from './verb';

const now = when.deciding;
const move = (
  event: 'receive' | 'return' | 'beginAppraisal' | 'returnProposal' | 'decline' | 'replicate' | 'revoke',
): Verb => ({
  as: 'organiser',
  about: 'model',
  attempt: ({ modelId }, by) => advance({ by, now }, { id: modelId, event, reason: 'vì' }),
});
export const ruled = {
  year: 2020,
  number: '1/QĐ',
  issuedOn: new Date('2020-09-01'),
  authority: 'UBND',
  summary: '',
};
const facts = { number: '2/QĐ', issuedOn: ruled.issuedOn, authority: 'UBND', summary: '' };

export const modelVerbs: Record<string, Verb> = {
  'registry/models/models.advance to receive': move('receive'),
  'registry/models/models.receiveEach': {
    as: 'organiser',
    about: 'model',
    attempt: async ({ modelId }, by) => {
      const { revision } = await db().model.findUniqueOrThrow({ where: { id: modelId } });
      const [receipt] = await receiveEach({ by, now }, [{ id: modelId, seen: revision }]);
      if (receipt?.refusal) throw new Denied(receipt.refusal);
    },
  },
  'registry/models/models.advance to return': move('return'),
  'registry/models/models.advance to begin the appraisal': move('beginAppraisal'),
  'registry/models/models.advance to return the proposal': move('returnProposal'),
  'registry/models/models.advance to replicate': move('replicate'),
  'registry/models/models.advance to revoke': move('revoke'),
  'registry/models/models.advance to decline': move('decline'),
  'registry/decisions/appraisals.rate': {
    as: 'organiser',
    about: 'model',
    attempt: ({ modelId }, by) =>
      rate({ by, now }, { id: modelId, base: new Date(0), appraisal: appraisalOf(9_900, 'vì') }),
  },
  'registry/decisions/decisions.decide': {
    as: 'organiser',
    about: 'model',
    attempt: async ({ modelId }, by) => {
      const decided = await decide(
        { by, now },
        { ...ruled, recognise: [], decline: [{ id: modelId, reason: '' }] },
      );
      const [obstacle] = 'obstacles' in decided ? decided.obstacles : [];
      if (obstacle) throw new Denied(obstacle.refusal);
    },
  },
  'registry/decisions/corrections.correct': {
    as: 'organiser',
    about: 'model',
    attempt: ({ decisionId }, by) => correct({ by, now }, { id: decisionId, facts, reason: '' }),
  },
};
