import { lexiconOf } from '@/domain/text/search-words';
import type { Ask } from '@/domain/showcase/ask';
import { keptPublic } from '../../io/public-cache';
import { allCells } from './cells';
import { groupNames } from '../../units/groups/queries';
import { directory, districts as allDistricts, unitStoryOf } from './directory';
import { newest, unitsRecognised } from './figures';
import { nearest, type Nearest, vocabulary } from './nearest';
import { type Result, search } from './search';
import { similarTo, storyOf } from './story';

export const keptStory = keptPublic('story', storyOf);
export const keptSimilar = keptPublic('similar', async (slug: string) => {
  const story = await storyOf(slug);
  return story ? similarTo(story) : [];
});
export const keptUnit = keptPublic('unit', unitStoryOf);
export const keptDirectory = keptPublic('directory', directory);
export const keptDistricts = keptPublic('districts', allDistricts);
export const keptGroups = keptPublic('groups', groupNames);
export const keptCells = keptPublic('cells', allCells);
export const keptNewest = keptPublic('newest', newest);
export const keptUnitsRecognised = keptPublic('unitsRecognised', unitsRecognised);

export async function searched(ask: Ask): Promise<Result> {
  const [districts, groups, units, cells] = await Promise.all([
    keptDistricts(),
    keptGroups(),
    keptDirectory(),
    keptCells(),
  ]);
  const idsOf = (all: readonly { slug: string; id: string }[]) =>
    new Map(all.map(({ slug, id }) => [slug, id]));
  return search(ask, {
    districtIds: idsOf(districts),
    groupIds: idsOf(groups),
    lexicon: lexiconOf(units),
    cells,
  });
}

const keptVocabulary = keptPublic('vocabulary', async () => [...(await vocabulary())]);

export async function keptNearest(q: string): Promise<Nearest> {
  const [words, units] = await Promise.all([keptVocabulary(), keptDirectory()]);
  return nearest(q, { vocabulary: new Map(words), lexicon: lexiconOf(units) });
}
