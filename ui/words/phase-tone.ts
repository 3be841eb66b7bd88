import type { Phase } from '@/domain/contest/setup/phase';
import type { Tone } from './tone';

export const phaseTone: Record<Phase, Tone> = {
  announced: 'info',
  open: 'progress',
  grace: 'progress',
  screening: 'neutral',
  judging: 'neutral',
  deliberating: 'neutral',
  published: 'success',
};
