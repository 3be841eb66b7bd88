import { randomUUID } from 'node:crypto';
import { DAY } from '@/domain/date/calendar';
import type { TeamMember } from '@/domain/contest/entry/needs';
import { openEntry, saveEntry } from '@/server/contest/entries/entries';
import { attachToEntry } from '@/server/contest/entries/papers';
import { screen, submitEntry, withdrawEntry } from '@/server/contest/entries/submission';
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
    return { at: moment, tell: () => send(stage, { cast, entrant, now: moment }) };
  });
  return [...sent, ...screening(stage, cast, entrants)];
}

async function send(
  stage: Stage,
  { cast, entrant, now }: { cast: Cast; entrant: Entrant; now: Date },
): Promise<void> {
  const officer = cast.of(entrant.slug, 'unitOfficer');
  const leader = cast.of(entrant.slug, 'unitLeader');
  const id = randomUUID();
  await openEntry(
    { by: officer, now },
    { id, contestId: stage.contestId, unitId: entrant.unitId, modelId: entrant.modelId },
  );
  await saveEntry(
    { by: officer, now },
    { id, base: 0, text: { clipLink: 'https://vi-du.example/clip-minh-hoa', team: teamOf(entrant.slug) } },
  );
  const fileId = await upload({ by: officer, now }, { entryId: id, kind: 'dossier', file: 'final.pdf' });
  await attachToEntry({ by: officer, now }, { entryId: id, fileId, title: 'Hồ sơ dự thi (minh họa)' });
  await submitEntry({ by: leader, now }, { id });
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
      screen(
        { by: stage.organiser, now: first },
        { id: idOf(1), event: 'return', reason: 'Hồ sơ thiếu trang ký; bổ sung trước ngày 19/8.' },
      ),
  };
  const rest = {
    at: later,
    tell: async () => {
      for (const [n] of entrants.entries()) {
        const refused = n === last && n > 3;
        const why = refused ? 'Bài dự thi không do đơn vị thực hiện.' : '';
        await screen(
          { by: stage.organiser, now: later },
          { id: idOf(n), event: refused ? 'refuse' : 'accept', reason: why },
        );
      }
    },
  };
  const completed = { at: again, tell: () => submitEntry({ by: leader(1), now: again }, { id: idOf(1) }) };
  const taken = at('2020-08-19T09:00:00');
  const withdrawn = {
    at: taken,
    tell: () =>
      withdrawEntry({ by: leader(3), now: taken }, { id: idOf(3), reason: 'Đội trưởng chuyển công tác.' }),
  };
  return [back, completed, rest, ...(entrants.length > 4 ? [withdrawn] : [])];
}
