import { randomUUID } from 'node:crypto';
import { DAY } from '@/domain/calendar';
import type { TeamMember } from '@/domain/contest/entry';
import { enter, saveEntry } from '@/server/entries';
import { attachToEntry } from '@/server/entry-papers';
import { screen, submitEntry, withdrawEntry } from '@/server/entry-submission';
import type { Cast } from '../cast';
import { person } from '../content/people';
import { random } from '../content/random';
import type { Aside } from '../play';
import { upload } from '../stock';
import type { Entrant, Stage } from './story';

const at = (text: string) => new Date(`${text}+07:00`);

/** Units enter over five weeks, more of them the nearer the close; the organiser screens in the week after. */
export function entryStory(stage: Stage, cast: Cast, entrants: readonly Entrant[]): Aside[] {
  const opened = at('2020-07-13T08:30:00').getTime();
  const sent = entrants.map((entrant, n) => {
    const share = 1 - ((n + 1) / (entrants.length + 1)) ** 2;
    const moment = new Date(opened + Math.round((1 - share) * 31) * DAY + n * 7 * 60_000);
    return { at: moment, tell: () => send(stage, cast, entrant, moment) };
  });
  return [...sent, ...screening(stage, cast, entrants)];
}

async function send(stage: Stage, cast: Cast, entrant: Entrant, now: Date): Promise<void> {
  const officer = cast.of(entrant.slug, 'unitOfficer');
  const leader = cast.of(entrant.slug, 'unitLeader');
  const id = randomUUID();
  await enter(
    { id, contestId: stage.contestId, unitId: entrant.unitId, modelId: entrant.modelId },
    officer,
    now,
  );
  await saveEntry(
    id,
    0,
    { clipLink: 'https://vi-du.example/clip-minh-hoa', team: teamOf(entrant.slug) },
    officer,
    now,
  );
  const fileId = await upload({ entryId: id, kind: 'dossier', file: 'final.pdf' }, officer, now);
  await attachToEntry(id, fileId, 'Hồ sơ dự thi (minh họa)', officer, now);
  await submitEntry(id, leader, now);
  stage.entries.push({ id, slug: entrant.slug, model: entrant.key });
}

function teamOf(slug: string): TeamMember[] {
  const by = random(`đội thi ${slug}`);
  const size = by.whole(3, 5);
  return Array.from({ length: size }, (_, n) => ({
    name: person(random(`đội thi ${slug} ${n}`)).name,
    title: n === 0 ? 'Trưởng phòng' : 'Chuyên viên',
    role: n === 0 ? 'captain' : 'member',
  }));
}

/** All are accepted but the second, which comes back once, the last, which is not eligible, and one that is taken back. */
function screening(stage: Stage, cast: Cast, entrants: readonly Entrant[]): Aside[] {
  const first = at('2020-08-17T08:30:00');
  const again = at('2020-08-18T10:00:00');
  const later = at('2020-08-18T15:00:00');
  const idOf = (n: number) => stage.entries.find((entry) => entry.slug === entrants[n]?.slug)?.id ?? '';
  const leader = (n: number) => cast.of(entrants[n]?.slug ?? '', 'unitLeader');
  const last = entrants.length - 1;
  const back = {
    at: first,
    tell: () =>
      screen(idOf(1), 'return', 'Hồ sơ thiếu trang ký; bổ sung trước ngày 19/8.', stage.organiser, first),
  };
  const rest = {
    at: later,
    tell: async () => {
      for (const [n] of entrants.entries()) {
        const refused = n === last && n > 3;
        const why = refused ? 'Bài dự thi không do đơn vị thực hiện.' : '';
        await screen(idOf(n), refused ? 'refuse' : 'accept', why, stage.organiser, later);
      }
    },
  };
  const completed = { at: again, tell: () => submitEntry(idOf(1), leader(1), again) };
  const taken = at('2020-08-19T09:00:00');
  const withdrawn = {
    at: taken,
    tell: () => withdrawEntry(idOf(3), 'Đội trưởng chuyển công tác.', leader(3), taken),
  };
  return [back, completed, rest, ...(entrants.length > 4 ? [withdrawn] : [])];
}
