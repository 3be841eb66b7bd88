import type { Ask } from '@/domain/showcase/ask';
import { kept } from '../io/public-cache';
import { allCells } from './cells';
import { directory, districts, unitStoryOf } from './directory';
import { newest, unitsRecognised } from './figures';
import { type Result, search } from './search';
import { similarTo, storyOf } from './story';

/** What the public pages read: kept until something public changes. */
export const keptStory = kept('story', storyOf);
export const keptSimilar = kept('similar', async (slug: string) => {
  const story = await storyOf(slug);
  return story ? similarTo(story) : [];
});
export const keptUnit = kept('unit', unitStoryOf);
export const keptDirectory = kept('directory', directory);
export const keptDistricts = kept('districts', districts);
export const keptCells = kept('cells', allCells);
export const keptNewest = kept('newest', newest);
export const keptUnitsRecognised = kept('unitsRecognised', unitsRecognised);

/** A search always asks the database; only the ground it stands on is kept. */
export async function searched(ask: Ask): Promise<Result> {
  const [all, cells] = await Promise.all([keptDistricts(), keptCells()]);
  return search(ask, { districtIds: new Map(all.map(({ slug, id }) => [slug, id])), cells });
}
