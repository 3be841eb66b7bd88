import type { Actor, Seat } from '@/domain/actor';
import { entryName } from '@/domain/contest/entry/number';
import { panel } from '@/prisma/seed/contest/cast';
import { FICTION } from '@/prisma/seed/content/write';
import { seedDemo } from '@/prisma/seed/demo';
import { keeping } from '@/prisma/seed/stories/keeping';
import type { Plan } from '@/prisma/seed/stories/step';
import { type ContestRow, withRules } from '../../contest/row';
import { db } from '../../io/db';
import { photo } from '../../testing/samples';
import { prepareCopies } from '../../contest/blind/copies';
import { fill, report } from './files';
import type { Truth } from './guessing';

// The contest of the demonstration, blind and in the middle of its judging.

export const middle = new Date('2020-09-04T08:00:00+07:00');

/**
 * Two years of offices and districts, and no sentence that stands in every text of the
 * demonstration.
 */
function shortened(all: Plan): Plan {
  const { models, steps } = keeping(all, ({ year }) => year >= 2019);
  const plain = (text: string) => text.replace(FICTION, '').trim();
  return {
    models: models.map((model) => ({
      ...model,
      text: { ...model.text, sustainability: plain(model.text.sustainability) },
    })),
    steps,
  };
}

export type World = {
  contest: ContestRow;
  entries: { id: string; code: string; slug: string; unitId: string; block: string; raw: string }[];
  judges: (Actor & { personId: string })[];
  organiser: Actor;
  truth: Truth;
};

/**
 * Built by the seed's own story. What the entries are drawn from is recognised by now, each file
 * bears its unit's name.
 */
export async function seededBlind(): Promise<World> {
  await seedDemo(middle, { without: ['commune'], rules: { blind: true }, stories: shortened });
  const contest = withRules(await db().contest.findFirstOrThrow());
  const rows = await db().entry.findMany({
    where: { contestId: contest.id, status: 'accepted' },
    include: { unit: true, papers: true },
    orderBy: { number: 'asc' },
  });
  const decision = await db().decision.findFirstOrThrow();
  for (const { modelId, papers, unit, id } of rows) {
    const facts = { status: 'recognised' as const, recognisedAt: middle, decisionId: decision.id };
    await db().model.update({ where: { id: modelId ?? '' }, data: facts });
    for (const [n, { fileId, kind }] of papers.entries()) {
      await db().storedFile.update({
        where: { id: fileId },
        data: { name: `${unit.slug}-${n}.${kind === 'photo' ? 'jpg' : 'pdf'}` },
      });
      if (kind === 'photo')
        await fill(fileId, {
          bytes: await photo(640 + 2 * rows.findIndex((row) => row.id === id) + n, 480),
          mime: 'image/jpeg',
          at: middle,
        });
      else
        await fill(fileId, { bytes: await report(`${unit.name} ${n}`), mime: 'application/pdf', at: middle });
    }
    await db().entryPaper.updateMany({ where: { entryId: id }, data: { copyId: null } });
    await prepareCopies(id);
  }
  const inBlock = new Map(
    contest.rules.blocks.map(({ key }) => [
      key,
      rows.flatMap(({ block, unitId }) => (block === key ? [unitId] : [])),
    ]),
  );
  return {
    contest,
    entries: rows.map(({ id, number, slug, unitId, block, title, summary, story }) => ({
      id,
      code: entryName(number),
      slug,
      unitId,
      block,
      raw: [title, summary, story].join('\n'),
    })),
    judges: await theJudges(),
    organiser: await actorOf('sonoivu'),
    truth: new Map(
      rows.map(({ number, unitId, block }) => [
        entryName(number),
        { unit: unitId, candidates: inBlock.get(block) ?? [] },
      ]),
    ),
  };
}

async function actorOf(account: string): Promise<Actor & { personId: string }> {
  const person = await db().person.findUniqueOrThrow({
    where: { email: `${account}@sonla.example` },
    include: { seats: { where: { endedAt: null } } },
  });
  const seats = person.seats.map(({ kind, unitId, contestId }) =>
    unitId ? { kind, unitId, unitIds: [unitId] } : contestId ? { kind, contestId } : { kind },
  );
  return { personId: person.id, name: person.name, seats: seats as Seat[] };
}

const theJudges = () =>
  Promise.all(panel.filter(({ kind }) => /judge/iu.test(kind)).map(({ account }) => actorOf(account)));
