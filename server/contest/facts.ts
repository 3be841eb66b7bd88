import type { Contest } from '@/prisma/generated/client';

export type ContestDates = Pick<
  Contest,
  'opensAt' | 'closesAt' | 'graceMinutes' | 'judgingFrom' | 'judgingUntil' | 'showcaseAt'
>;
export type ContestTexts = Pick<
  Contest,
  | 'name'
  | 'year'
  | 'organiser'
  | 'rulesText'
  | 'rulesNumber'
  | 'rulesIssuedOn'
  | 'judgingText'
  | 'judgingNumber'
  | 'judgingIssuedOn'
>;
