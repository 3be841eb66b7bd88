import { day } from '@/domain/date/calendar';
import { when } from '../contest';
import { db } from '../../io/db';
import { endWaiver, extendFor, waive } from '../../obligations/days';
import { ruleOnDelivery } from '../../obligations/deliveries';
import { answerDifficulty, forwardDifficulty } from '../../obligations/difficulties';
import { noteOnPaper, typeFigures } from '../../obligations/on-paper';
import type { Ground, Verb } from './verb';

const now = when.deciding;
const about = { as: 'organiser', about: 'model' } as const;
const asked = ({ s }: Ground) => ({ code: 'R7', year: 2020, unitId: s.entries[0]?.unitId ?? '' });

/** A difficulty of the unit, told anew for each attempt. */
async function told({ s }: Ground): Promise<string> {
  const unitId = s.entries[0]?.unitId ?? '';
  const data = { unitId, words: 'thiếu kinh phí', reportedAt: now, reportedById: 'x' };
  return (await db().difficulty.create({ data })).id;
}

export const deliveryVerbs: Record<string, Verb> = {
  'obligations/deliveries.ruleOnDelivery': {
    ...about,
    attempt: ({ deliveryId }, by) =>
      ruleOnDelivery({ by, now }, { id: deliveryId, event: 'return', reason: '' }),
  },
  'obligations/on-paper.noteOnPaper': {
    ...about,
    attempt: (g, by) => {
      const { unitId, ...paper } = asked(g);
      return noteOnPaper({ by, now }, { ...paper, unitIds: [unitId], receivedOn: day(2030, 1, 1) });
    },
  },
  'obligations/on-paper.typeFigures': {
    ...about,
    attempt: ({ deliveryId }, by) => typeFigures({ by, now }, { id: deliveryId, base: 0, figures: {} }),
  },
  'obligations/difficulties.answerDifficulty': {
    ...about,
    attempt: async (g, by) => answerDifficulty({ by, now }, { id: await told(g), answer: 'đã xem' }),
  },
  'obligations/difficulties.forwardDifficulty': {
    ...about,
    attempt: async (g, by) => forwardDifficulty({ by, now }, { id: await told(g), to: 'Sở khác' }),
  },
  'obligations/days.waive': {
    ...about,
    attempt: (g, by) => waive({ by, now }, { ...asked(g), reason: '' }),
  },
  'obligations/days.endWaiver': {
    ...about,
    attempt: (g, by) => endWaiver({ by, now }, { ...asked(g), reason: '' }),
  },
  'obligations/days.extendFor': {
    ...about,
    attempt: (g, by) => extendFor({ by, now }, { ...asked(g), on: day(2020, 12, 20), reason: '' }),
  },
};
