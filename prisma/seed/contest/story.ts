import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { usualRules } from '@/domain/contest/setup/usual-rules';
import { seatByTwo } from '@/prisma/seating';
import { announce, prepare, setRules, setUp } from '@/server/contest/setup/contests';
import type { Cast } from '../cast';
import type { Aside } from '../play';
import { type Panelist, panel, seatedAs } from './cast';
import { entryStory } from './entries';
import { resultStory } from './results';
import { judgingText, rulesText } from './texts';
import { permitContest } from '../permissions';

const at = (text: string) => new Date(`${text}+07:00`);

/** Hội thi 2020 in Q3/2020 (KH 04, II.5). */
const dates = {
  opensAt: at('2020-07-01T07:00:00'),
  closesAt: at('2020-08-14T22:00:00'),
  graceMinutes: 30,
  judgingFrom: at('2020-08-20T00:00:00'),
  judgingUntil: at('2020-09-11T17:00:00'),
  showcaseAt: at('2020-08-24T08:00:00'),
};

/** What the parts of the story share as it goes on. */
export type Stage = {
  contestId: string;
  organiser: Actor;
  /** Who signs the publication first, and who signs second. */
  signer: Actor & { personId: string };
  second: Actor & { personId: string };
  panel: Panelist[];
  entries: { id: string; slug: string; model: string }[];
};

export type Entrant = { slug: string; unitId: string; modelId: string; key: string };

/**
 * The contest of 2020 from its preparation to its publication, through the verbs of real use: pieces of story
 * with their moments, to be played among the others.
 * @param entrants departments and districts with a model of 2020
 * @param rules what is other than usual
 */
export function contestStory(
  cast: Cast,
  entrants: readonly Entrant[],
  rules: Partial<ContestRules> = {},
): Aside[] {
  const contestId = randomUUID();
  const { organiser } = cast;
  const nobody = { personId: '', name: '', seats: [] };
  const stage: Stage = { contestId, organiser, signer: nobody, second: nobody, panel: [], entries: [] };
  return [
    { at: at('2020-05-18T09:00:00'), tell: () => found(stage, rules) },
    { at: at('2020-05-25T09:00:00'), tell: () => seatPanel(stage) },
    {
      at: at('2020-05-26T09:00:00'),
      tell: () => permitContest(contestId, at('2020-05-26T09:00:00')),
    },
    {
      at: at('2020-06-01T08:00:00'),
      tell: () => announce({ by: organiser, now: at('2020-06-01T08:00:00') }, { id: contestId }),
    },
    ...entryStory(stage, cast, entrants),
    ...resultStory(stage),
  ];
}

async function found(stage: Stage, rules: Partial<ContestRules>): Promise<void> {
  const moment = at('2020-05-18T09:00:00');
  const name = 'Hội thi “Dân vận khéo” tỉnh Sơn La năm 2020 (dữ liệu minh họa)';
  const founding = { id: stage.contestId, year: 2020, name, organiser: 'Sở Nội vụ tỉnh Sơn La', dates };
  await prepare({ by: stage.organiser, now: moment }, founding);
  const usual = usualRules(2020);
  const side = {
    key: 'phu-ho-so',
    name: 'Hồ sơ mô hình xuất sắc',
    kind: 'side',
    part: 'ho-so',
    block: null,
    count: 1,
  } as const;
  const told = { ...usual, prizes: [...usual.prizes, side], ...rules };
  await setRules({ by: stage.organiser, now: moment }, { id: stage.contestId, base: 0, rules: told });
  const texts = { rulesText, rulesNumber: 'MH-05/TL-BTC', judgingText, judgingNumber: 'MH-06/QC-BTC' };
  await setUp({ by: stage.organiser, now: moment }, { id: stage.contestId, base: 1, facts: texts });
}

async function seatPanel(stage: Stage): Promise<void> {
  const moment = at('2020-05-25T09:00:00');
  stage.signer = await seatedAs('sonoivu.pho', { kind: 'organiser' });
  stage.second = await seatedAs('sonoivu.lanhdao', { kind: 'organiser' });
  for (const { account, kind } of panel) {
    const person = await seatedAs(account, { kind, contestId: stage.contestId });
    const office = { contestId: stage.contestId, personId: person.personId, kind };
    await seatByTwo(office, [stage.organiser, stage.second], moment);
    stage.panel.push({ ...person, account, kind });
  }
}
