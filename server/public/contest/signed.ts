import type { TeamMember } from '@/domain/contest/entry/needs';
import { given } from '@/domain/contest/results/bundle';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import { db } from '../../io/db';
import { bindingsOf } from '../../contest/frozen-bindings';
import { prizeName } from '../../contest/prizes/prize-name';
import { frozenTextOf } from '../../contest/freezes/read';

/** Pages read the signed text, since rows may have changed since. */

const newestText = (contestId: string, now: Date) =>
  db().freeze.findFirst({
    where: { contestId, publishedAt: { lte: now }, contest: { publishedAt: { lte: now } } },
    orderBy: { version: 'desc' },
  });

export type SignedHead = { name: string; year: number; organiser: string };

export async function signedHeads(
  contestIds: readonly string[],
  now: Date,
): Promise<Map<string, SignedHead>> {
  const rows = await db().$queryRaw<{ contestId: string; head: SignedHead | null }[]>`
    SELECT DISTINCT ON (f."contestId") f."contestId", (f.text::jsonb)->'contest' AS head
    FROM "Freeze" f JOIN "Contest" c ON c.id = f."contestId"
    WHERE f."contestId" = ANY(${[...contestIds]}) AND f."publishedAt" <= ${now} AND c."publishedAt" <= ${now}
    ORDER BY f."contestId", f.version DESC`;
  return new Map(
    rows.flatMap(({ contestId, head }) =>
      head ? [[contestId, { name: head.name, year: head.year, organiser: head.organiser }] as const] : [],
    ),
  );
}

export type SignedEntry = {
  number: string;
  title: string;
  block: string;
  blockName: string;
  /** Today's slug, for addresses are not signed. */
  unit: { name: string; slug: string | null };
  rank: number | null;
  /** Hundredths of a point. */
  total: number | null;
  prizes: { name: string; code: string }[];
};

export type SignedEntries = { version: number; text: FrozenText; byId: ReadonlyMap<string, SignedEntry> };

export async function signedEntries(contestId: string, now: Date): Promise<SignedEntries | null> {
  const row = await newestText(contestId, now);
  const text = row && frozenTextOf(row);
  if (!row || !text) return null;
  const { entryIds, codes } = await bindingsOf(db(), row.id);
  const units = await db().unit.findMany({
    where: { id: { in: text.entries.map(({ unit }) => unit.id) } },
    select: { id: true, slug: true },
  });
  const lines = text.outcome.blocks.flatMap((block) => block.lines);
  const entries = text.entries.flatMap(({ number, title, block, unit }) => {
    const id = entryIds.get(number);
    const line = lines.find((one) => one.entry === number);
    const prizes = given(text.awards)
      .filter(({ entry }) => entry === number)
      .map(({ prize }) => ({
        name: prizeName(text, prize),
        code: codes.find((one) => one.entry === number && one.prize === prize)?.code ?? '',
      }));
    const entry: SignedEntry = {
      number,
      title,
      block,
      blockName: text.rules.blocks.find(({ key }) => key === block)?.name ?? block,
      unit: { name: unit.name, slug: units.find(({ id: of }) => of === unit.id)?.slug ?? null },
      rank: line?.rank ?? null,
      total: line?.total ?? null,
      prizes,
    };
    return id ? [[id, entry] as const] : [];
  });
  return { version: row.version, text, byId: new Map(entries) };
}

export type Receipted = {
  at: Date;
  summary: string;
  story: string;
  clipLink: string;
  team: readonly TeamMember[];
  files: ReadonlySet<string>;
};

type Detail = {
  receipt?: { files: { sha256: string }[] };
  text?: Pick<Receipted, 'summary' | 'story' | 'clipLink'> & { team?: readonly TeamMember[] };
};

/** From history at the last submission; absent for older entries. */
export async function receiptedOf(entryIds: readonly string[]): Promise<Map<string, Receipted>> {
  const rows = await db().history.findMany({
    where: { noun: 'entry', event: 'submit', subjectId: { in: [...entryIds] } },
    select: { subjectId: true, at: true, detail: true },
    orderBy: { id: 'asc' },
  });
  return new Map(
    rows.flatMap(({ subjectId, at, detail }) => {
      const { text, receipt } = detail as Detail;
      if (!text || !receipt) return [];
      const { summary, story, clipLink, team = [] } = text;
      const files = new Set(receipt.files.map(({ sha256 }) => sha256));
      return [[subjectId, { at, summary, story, clipLink, team, files }] as const];
    }),
  );
}
