import type { Acting } from '@/domain/actor';
import { addDays, day, dayOf, startOf } from '@/domain/date/calendar';
import type { Asked } from '@/domain/obligation/obligation';
import type { Figures } from '@/domain/report/figures';
import type { UnitKind } from '@/domain/unit/unit';
import { db } from '@/server/io/db';
import { askedOfYear, owedOf } from '@/server/obligations/asked';
import {
  beginDelivery,
  ruleOnDelivery,
  submitDelivery,
  writeDelivery,
} from '@/server/obligations/deliveries';
import { noteOnPaper } from '@/server/obligations/on-paper';
import { attachToDelivery } from '@/server/obligations/papers';
import { type Cast, accounts } from './cast';
import { random } from './content/random';
import { figuresOfReport } from './figures';
import type { Aside } from './play';
import { upload } from './stock';

// What units filed for the plan: in the first years as papers, which Sở Nội vụ wrote down; the half-year report of
// the last year through the portal.

const years = [2018, 2019, 2020, 2021, 2022] as const;
/** Filed through the portal. */
const ONLINE = { year: 2022, code: 'R6' };

/** `staffed`: somebody there can sign in. */
type Filing = { id: string; slug: string; kind: UnitKind; staffed: boolean };

export async function deliveriesStory(
  cast: Cast,
  units: readonly Filing[],
  { since, now }: { since: number; now: Date },
): Promise<Aside[]> {
  const lives = await db().unit.findMany({ where: { id: { in: units.map(({ id }) => id) } } });
  const asides: Aside[] = [];
  for (const year of years.filter((one) => one >= since)) {
    const of = await askedOfYear(db(), year);
    for (const asked of of.asked.filter(({ obligation }) => obligation.nature === 'paper')) {
      const { code } = asked.obligation;
      const owing = units.filter(({ id }) =>
        lives.some(
          (unit) => unit.id === id && owedOf({ asked: [asked], days: of.days }, unit, []).length > 0,
        ),
      );
      if (year === ONLINE.year && code === ONLINE.code) asides.push(...online(cast, owing));
      else asides.push(...onPaper(cast, owing, { asked, year }));
    }
  }
  return asides.filter(({ at }) => at <= now);
}

/** Most in time, some late, a few never; each day's post is written down at once. */
function onPaper(
  cast: Cast,
  owing: readonly Filing[],
  { asked, year }: { asked: Asked; year: number },
): Aside[] {
  const due = asked.due?.on ?? day(year, 12, 31);
  const { code } = asked.obligation;
  const posts = new Map<number, string[]>();
  for (const { id, slug } of owing) {
    const luck = random(`${code} ${year} ${slug}`);
    const share = luck.real();
    const days = share < 0.9 ? -2 - 5 * Math.floor(luck.real() * 3) : share < 0.96 ? 12 : null;
    if (days !== null) posts.set(days, [...(posts.get(days) ?? []), id]);
  }
  return [...posts].map(([days, unitIds]) => {
    const receivedOn = addDays(due, days);
    const at = new Date(startOf(addDays(receivedOn, 1)).getTime() + 9 * 3_600_000);
    // Of the years that are over the papers say the figures as well.
    const figures = code === 'R7' ? figuresOn(owing, { unitIds, year, code }) : undefined;
    const paper = { code, year, unitIds, receivedOn, ...(figures && { figures }) };
    return { at, tell: () => noteOnPaper({ by: cast.organiser, now: at }, paper) };
  });
}

type Reported = { unitIds: readonly string[]; year: number; code: string };

const figuresOn = (owing: readonly Filing[], { unitIds, year, code }: Reported): Map<string, Figures> =>
  new Map(
    owing
      .filter(({ id, slug }) => unitIds.includes(id) && random(`số liệu giấy ${slug} ${year}`).chance(0.9))
      .map(({ id, slug, kind }) => [id, figuresOfReport({ slug, kind, year, code })]),
  );

const signIn = new Set(accounts.flatMap(({ seats }) => seats.flatMap(({ unit }) => unit ?? [])));

/** Those whose accounts are shown have something left to do: nothing is filed for them. */
function online(cast: Cast, owing: readonly Filing[]): Aside[] {
  return owing
    .filter(({ slug, staffed }) => staffed && (!signIn.has(slug) || slug === 'so-y-te'))
    .flatMap((unit): Aside[] => {
      const luck = random(`nộp ${unit.slug}`);
      const fate = luck.real();
      if (fate > 0.82) return [];
      const at = new Date(
        startOf(day(ONLINE.year, 6, 2 + Math.floor(luck.real() * 15))).getTime() + 15 * HOUR,
      );
      let id = '';
      const ruledAt = new Date(at.getTime() + 20 * HOUR);
      return [
        { at, tell: async () => (id = await filed(cast, unit, { at, fate })) },
        { at: ruledAt, tell: () => ruled({ by: cast.organiser, now: ruledAt }, { id, fate }) },
      ];
    });
}

const HOUR = 3_600_000;

async function filed(
  cast: Cast,
  { id: unitId, slug, kind }: Filing,
  { at, fate }: { at: Date; fate: number },
): Promise<string> {
  const [officer, leader] = [cast.of(slug, 'unitOfficer'), cast.of(slug, 'unitLeader')];
  const { id } = await beginDelivery({ by: officer, now: at }, { ...ONLINE, unitId });
  const fileId = await upload(
    { by: officer, now: at },
    { deliveryId: id, kind: 'other', file: 'interim.pdf' },
  );
  await attachToDelivery({ by: officer, now: at }, { deliveryId: id, fileId });
  const figures = figuresOfReport({ slug, kind, ...ONLINE });
  const number = `${20 + Math.floor(fate * 200)}/BC-UBND`;
  const text = { number, issuedOn: dayOf(at), narrative: '', figures };
  await writeDelivery({ by: officer, now: at }, { id, base: 0, text });
  await submitDelivery({ by: leader, now: at }, { id });
  return id;
}

/** Some are still waiting to be looked at. */
async function ruled(acting: Acting, { id, fate }: { id: string; fate: number }): Promise<void> {
  const reason = 'Báo cáo chưa có chữ ký, đóng dấu. Đề nghị gửi lại bản đã ký.';
  if (fate < 0.6) await ruleOnDelivery(acting, { id, event: 'accept' });
  else if (fate < 0.66) await ruleOnDelivery(acting, { id, event: 'return', reason });
}
