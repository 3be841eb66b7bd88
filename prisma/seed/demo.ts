import { day, startOf } from '@/domain/calendar';
import { db } from '@/server/io/db';
import { seatEverybody } from './cast';
import { play } from './play';
import { plan } from './stories/plan';
import { readUnits } from './units';

/** People and five years of models, as far as they have come at `now`. All of it is made up. */
export async function seedDemo(now: Date): Promise<void> {
  const units = readUnits();
  const rows = await db().unit.findMany({ select: { id: true, slug: true, name: true, kind: true } });
  const idBySlug = new Map(rows.map((row) => [row.slug, row.id]));
  const stories = plan('Dân vận khéo', now, units);
  const acting = new Set(stories.models.map((model) => model.unit.slug));
  const named = new Set(['huyen-mai-son', 'xa-chieng-ban', 'xa-chieng-mung', 'so-y-te']);
  const staffed = rows.filter((row) => acting.has(row.slug) || named.has(row.slug));
  const cast = await seatEverybody(staffed, startOf(day(2018, 1, 3)));
  await play(stories, cast, (ref) => {
    const id = idBySlug.get(units.find((unit) => unit.ref === ref)?.slug ?? '');
    if (!id) throw new Error(`no unit ${ref}`);
    return id;
  });
}
