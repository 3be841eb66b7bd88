import { type Actor, PUBLIC } from '@/domain/actor';
import { noAsk } from '@/domain/showcase/ask';
import { doorsOf } from './doors';
import { commitmentsOf } from '../../contest/commitment/commit';
import { shownContest } from '../../public/contest/contests';
import { mapOfContests, newsOfContests } from '../../public/contest/feed';
import type { Stage } from '../contest';
import { downloadFile } from '../../files/downloads';
import { drawsAtDesk, drawsShown } from '../../contest/draw/queries';
import { db } from '../../io/db';
import { entryToJudge } from '../../contest/sheets/queries';
import { publishedHeads } from '../../audit/published';
import { directory, unitStoryOf } from '../../public/showcase/directory';
import { feedOf, mapOfYear } from '../../public/showcase/feed';
import { recognised } from '../../public/showcase/open-data';
import { search } from '../../public/showcase/search';
import { storyOf } from '../../public/showcase/story';
import { files } from '../../visible/registry';
import { entryFiles } from '../../visible/contest';
import { add, type Said, saidOf } from './guessing';
import { middle, type World } from './seeded-world';

// Facts about the demonstration's contest as its judges and as the public see them.

const asked = new Request('http://localhost/api/tep');

/** A file as it is sent: fingerprint, size, name, and what stands in its bytes. */
async function sent(by: Actor, fileId: string): Promise<string[]> {
  const answer = await downloadFile(by, fileId, { small: false, request: asked });
  if (answer.status !== 200) return [];
  const bytes = Buffer.from(await answer.arrayBuffer());
  return [
    fileId,
    `${bytes.length} bytes`,
    ...answer.headers.values(),
    decodeURIComponent(answer.headers.get('content-disposition') ?? ''),
    // Only what reads like words.
    (bytes.toString('latin1').match(/[\x20-\x7e]{5,}/gu) ?? []).join(' '),
    ...authorsIn(bytes.toString('latin1')),
  ];
}

/** Texts of a PDF that are written in UTF-16. */
const authorsIn = (bytes: string): string[] =>
  (bytes.match(/<FEFF[0-9A-F]+>/giu) ?? []).map((hex) =>
    Buffer.from(hex.slice(5, -1), 'hex').swap16().toString('utf16le'),
  );

export type Told = { all: Said; doors: Said[] };

/** All that this reader learns of each entry; `doors`: each query alone, including its gaps. */
export async function toldOfEntries(by: Actor, world: World): Promise<Told> {
  const { contest, entries, judges, organiser } = world;
  const thingsIn = (text: string) =>
    entries.flatMap(({ id, code, slug }) =>
      [id, code, slug].some((name) => text.includes(name)) ? [code] : [],
    );
  const stage = { contestId: contest.id, entries, organiser, first: judges[2] } as unknown as Stage;
  const opened = {
    ...(await doorsOf({ by, now: middle }, { s: stage, contest })),
    draws: await drawsAtDesk(contest),
    commitments: await commitmentsOf(contest.id, middle),
  };
  const doors = Object.values(opened).map((value) => {
    const said: Said = new Map();
    saidOf(value, thingsIn, said);
    return said;
  });
  doors.push(await readByJudge(by, entries));
  const all: Said = new Map(entries.map(({ code }) => [code, new Set<string>()]));
  for (const door of doors) for (const [code, texts] of door) add(all, code, [...texts]);
  return { all, doors: doors.filter(({ size }) => size > 1) };
}

/** Every entry as its judge opens it, with the files sent. */
async function readByJudge(by: Actor, entries: World['entries']): Promise<Said> {
  const said: Said = new Map();
  for (const { id, code } of entries) {
    const read = await entryToJudge(by, id);
    if (!read) continue;
    const { title, summary, story, clipLink, unit, team, told: conflict, papers } = read;
    add(said, code, [title, summary, story, clipLink, String(unit), JSON.stringify([team, conflict])]);
    for (const paper of papers)
      add(said, code, [paper.name, `${paper.bytes} bytes`, ...(await sent(by, paper.id))]);
  }
  return said;
}

/** All that the public learns of each competing unit. */
export async function toldOfUnits({ contest, entries }: World): Promise<Said> {
  const units = await db().unit.findMany({ where: { id: { in: entries.map(({ unitId }) => unitId) } } });
  const said: Said = new Map(units.map(({ id }) => [id, new Set<string>()]));
  const thingsIn = (text: string) =>
    units.flatMap(({ id, slug, name }) =>
      text === slug || text === name || text.endsWith(`/don-vi/${slug}`) ? [id] : [],
    );
  saidOf(await directory(), thingsIn, said);
  saidOf(await feedOf(10_000), thingsIn, said);
  for (const { slug } of units) saidOf(await unitStoryOf(slug), thingsIn, said);
  for await (const rows of recognised(null)) {
    saidOf(rows, thingsIn, said);
    for (const { slug } of rows) saidOf(await storyOf(slug), thingsIn, said);
  }
  const { slug } = contest;
  const everybodys = [
    await shownContest(slug, middle),
    await newsOfContests(middle),
    await mapOfContests(middle),
    await drawsShown(contest, { published: false }),
    await mapOfYear(2020, 1),
    await publishedHeads(500),
  ];
  saidOf(everybodys, thingsIn, said);
  for (const row of await db().storedFile.findMany({
    where: { OR: [files(PUBLIC), entryFiles({ by: PUBLIC, now: middle })], state: 'ready' },
    include: { version: { include: { paper: { include: { model: true } } } } },
  })) {
    const unitId = row.version?.paper.model.unitId;
    if (unitId && said.has(unitId))
      add(said, unitId, [row.sha256, row.name, ...(await sent(PUBLIC, row.id))]);
  }
  return said;
}

/**
 * Looks up sentences as anybody may, each once.
 * @returns how many public models of each unit are found by it
 */
export async function searcher(): Promise<(sentence: string) => Promise<ReadonlyMap<string, number>>> {
  const ground = {
    groupIds: new Map(),
    districtIds: new Map<string, string>(),
    lexicon: new Map(),
    cells: [],
  };
  const units = new Map(
    (await db().unit.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]),
  );
  const known = new Map<string, Map<string, number>>();
  return async (q) => {
    const before = known.get(q);
    if (before) return before;
    const { cards, how } = await search({ ...noAsk, q }, ground);
    const found = new Map<string, number>();
    for (const { unit } of how === 'phrase' ? cards : []) {
      const id = units.get(unit.slug) ?? '';
      found.set(id, (found.get(id) ?? 0) + 1);
    }
    known.set(q, found);
    return found;
  };
}
