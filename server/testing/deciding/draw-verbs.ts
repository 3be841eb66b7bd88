import { day } from '@/domain/date/calendar';
import { when } from '../contest';
import {
  cancelDraw,
  closeList,
  confirmNumber,
  nameDraw,
  reopenList,
  typeNumber,
} from '../../contest/draw/acts';
import { setOrder } from '@/server/contest/draw/performance';
import type { Verb } from './verb';

const now = when.deciding;
const about = { as: 'organiser', about: 'contest' } as const;

/** The steps of a draw of assignments. */
export const drawVerbs: Record<string, Verb> = {
  'contest/draw/acts.nameDraw': {
    ...about,
    attempt: ({ s }, by) => {
      const source = 'Xổ số, giải đặc biệt';
      const asked = { contestId: s.contestId, block: null, each: 2, source, drawOn: day(2030, 1, 1) };
      return nameDraw({ by, now }, asked);
    },
  },
  'contest/draw/acts.nameDraw in a block, by the secretary': {
    as: 'secretary',
    about: 'contest',
    attempt: ({ s }, by) => {
      const source = 'Xổ số, giải đặc biệt';
      const asked = { contestId: s.contestId, block: 'huyen', each: 2, source, drawOn: day(2030, 1, 1) };
      return nameDraw({ by, now }, asked);
    },
  },
  'contest/draw/performance.setOrder': {
    ...about,
    attempt: ({ s }, by) => {
      const asked = {
        contestId: s.contestId,
        part: 'chao-hoi',
        block: 'huyen',
        source: 'Bốc thăm',
        reason: '',
      };
      return setOrder({ by, now }, { ...asked, lots: { number: '7' } });
    },
  },
  // On a list that is not closed yet each step but the first and the last is refused for that, and
  // nothing moves.
  'contest/draw/acts.closeList': {
    ...about,
    attempt: ({ drawId }, by) => closeList({ by, now: when.deciding }, drawId),
  },
  'contest/draw/acts.reopenList': {
    ...about,
    attempt: ({ drawId }, by) => reopenList({ by, now }, { id: drawId, reason: 'vì' }),
  },
  'contest/draw/acts.typeNumber': {
    ...about,
    attempt: ({ drawId }, by) => typeNumber({ by, now }, { id: drawId, number: '1' }),
  },
  'contest/draw/acts.confirmNumber': {
    ...about,
    attempt: ({ drawId }, by) => confirmNumber({ by, now }, { id: drawId, number: '1' }),
  },
  'contest/draw/acts.cancelDraw': {
    ...about,
    attempt: ({ drawId }, by) => cancelDraw({ by, now }, { id: drawId, reason: '' }),
  },
};
