import { day, startOf } from '@/domain/calendar';
import { db } from '@/server/io/db';
import { accounts, seatEverybody } from './cast';
import { play } from './play';
import { plan } from './stories/plan';
import { readUnits } from './units';

/** The units whose accounts are announced at the start. */
const shown = new Set(accounts.flatMap(({ seats }) => seats.flatMap(({ unit }) => unit ?? [])));

/**
 * People and five years of models, as far as they have come at `now`. All of it is made up.
 * @param share 6: only every sixth unit, and those shown
 */
export async function seedDemo(now: Date, share = 1): Promise<void> {
  const units = readUnits().filter((unit, at) => shown.has(unit.slug) || at % share === 0);
  const rows = await db().unit.findMany({ select: { id: true, slug: true, name: true, kind: true } });
  const idBySlug = new Map(rows.map((row) => [row.slug, row.id]));
  const stories = plan('Dân vận khéo', now, units);
  const acting = new Set(stories.models.map((model) => model.unit.slug));
  const staffed = rows.filter((row) => acting.has(row.slug) || shown.has(row.slug));
  const cast = await seatEverybody(staffed, startOf(day(2018, 1, 3)));
  await play(stories, cast, (ref) => {
    const id = idBySlug.get(units.find((unit) => unit.ref === ref)?.slug ?? '');
    if (!id) throw new Error(`no unit ${ref}`);
    return id;
  });
}
