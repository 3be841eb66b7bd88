import type { Actor, Seat } from '../../actor';
import type { EntryContext, JudgedEntry } from './entry';
import type { Phase } from '../setup/phase';
import { usualRules } from '../setup/usual-rules';

// An entry, its contest and everybody who may have to do with it, for tests of the verdicts.

const at = (text: string) => new Date(`${text}+07:00`);

export const contest = {
  id: 'c',
  year: 2020,
  announcedAt: at('2020-05-01T08:00:00'),
  opensAt: at('2020-07-01T07:00:00'),
  closesAt: at('2020-08-15T22:00:00'),
  graceMinutes: 30,
  judgingFrom: at('2020-08-20T00:00:00'),
  judgingUntil: at('2020-09-15T17:00:00'),
  publishedAt: null as Date | null,
  rules: usualRules(null),
};

/** Published, or not yet: that is an act and no date. */
export const contestIn = (phase: Phase) => ({
  ...contest,
  publishedAt: phase === 'published' ? at('2020-10-01T09:00:00') : null,
});

export const moments: Record<Phase, Date> = {
  announced: at('2020-06-30T12:00:00'),
  open: at('2020-07-20T12:00:00'),
  grace: at('2020-08-15T22:10:00'),
  screening: at('2020-08-18T12:00:00'),
  judging: at('2020-09-01T12:00:00'),
  deliberating: at('2020-09-20T12:00:00'),
  published: at('2020-10-02T12:00:00'),
};

export const actor = (...seats: Seat[]): Actor => ({ personId: 'p', name: 'P', seats });
const of = (unitId: string) => ({ unitId, unitIds: [unitId] });

export const seats = {
  leader: actor({ kind: 'unitLeader', ...of('u') }),
  officer: actor({ kind: 'unitOfficer', ...of('u') }),
  otherLeader: actor({ kind: 'unitLeader', ...of('v') }),
  organiser: actor({ kind: 'organiser' }),
  viewer: actor({ kind: 'viewer' }),
  administrator: actor({ kind: 'administrator' }),
  judge: actor({ kind: 'judge', contestId: 'c' }),
  secretary: actor({ kind: 'secretary', contestId: 'c' }),
  auditor: actor({ kind: 'auditor', contestId: 'c' }),
  nobody: { personId: null, name: '', seats: [] } as Actor,
};
export type Who = keyof typeof seats;

export const full: JudgedEntry = {
  unitId: 'u',
  status: 'draft',
  returns: 0,
  title: 'Bài',
  summary: 'Tóm tắt',
  story: 'Nội dung',
  clipLink: 'https://vi-du.vn/clip',
  team: [{ name: 'Lò Thị Hương', title: '', role: 'captain' }],
};

export const context: EntryContext = {
  contest,
  extendedUntil: null,
  papers: ['dossier'],
  dutyMet: true,
  admitted: false,
};
