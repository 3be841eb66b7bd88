import { bindingsOf, type GivenCode } from '../../contest/frozen-bindings';
import { namesIn } from '../../contest/freezes/names';
import { prizeName } from '../../contest/prizes/prize-name';
import { bundleOf, freezeHashOf, frozenTextOf } from '../../contest/freezes/read';
import { type Actor, mayOrganise, mayWorkFor } from '@/domain/actor';
import { isBlank } from '@/domain/text/text';
import { db } from '../../io/db';
import { receiptedOf } from './signed';

export const isCode = (text: string): boolean => /^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/.test(text);

export const codeOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-');

export type Certificate = NonNullable<Awaited<ReturnType<typeof certificateOf>>>;

const columns = { include: { contest: { select: { name: true, slug: true, organiser: true } } } } as const;

export async function certificateOf(code: string, now: Date) {
  if (!isCode(code)) return null;
  const award = await db().award.findFirst({ where: { code, freeze: { publishedAt: { lte: now } } } });
  const given = await givenFor(code, now);
  const id = given?.freezeId ?? award?.freezeId;
  const freeze = id ? await db().freeze.findUnique({ where: { id }, ...columns }) : null;
  if (!freeze) return null;
  const text = frozenTextOf(freeze);
  const bundle = bundleOf(freeze);
  // Older versions left no codes in history, so the row is the only source.
  const written = given ?? (text ? undefined : (await bindingsOf(db(), freeze.id)).codes.find(isThis));
  const named = written && (await namesIn(db(), freeze, text)).get(written.entry);
  const endedAt = given ? given.endedAt : (award?.endedAt ?? null);
  return {
    code,
    contest: {
      ...freeze.contest,
      ...(text && { name: text.contest.name, organiser: text.contest.organiser }),
    },
    entryId: written?.entryId ?? '',
    title: named?.title ?? '',
    body: named?.unit.bodyName ?? '',
    prize: written ? prizeName(bundle, written.prize) : '',
    /** The published text awards this prize, and nobody altered text or row. */
    matches:
      written !== undefined &&
      named !== undefined &&
      award !== null &&
      award.entryId === written.entryId &&
      award.prize === written.prize &&
      award.freezeId === freeze.id &&
      (award.endedAt === null) === (endedAt === null) &&
      bundle.awards.some(({ entry, prize }) => entry === written.entry && prize === written.prize) &&
      freezeHashOf(freeze) === freeze.hash,
    signedNames: text !== null,
    version: freeze.version,
    hash: freeze.hash,
    publishedAt: freeze.publishedAt as Date,
    endedAt,
  };

  function isThis(one: GivenCode): boolean {
    return one.code === code;
  }
}

/** For the unit and the organiser only: certificates are public, names of a team are not. */
export async function teamOnPaper(by: Actor, entryId: string): Promise<string[]> {
  const entry = await db().entry.findUnique({ where: { id: entryId }, select: { unitId: true } });
  if (!entry || !(mayOrganise(by).ok || mayWorkFor(by, entry.unitId).ok)) return [];
  const team = (await receiptedOf([entryId])).get(entryId)?.team ?? [];
  return team.filter(({ name }) => !isBlank(name)).map(({ name }) => name);
}

async function givenFor(code: string, now: Date) {
  const rows = await db().history.findMany({
    where: { noun: 'result', event: 'publish', detail: { path: ['codes'], array_contains: [{ code }] } },
    select: { subjectId: true, detail: true },
  });
  const versions = await db().freeze.findMany({
    where: { id: { in: rows.map(({ subjectId }) => subjectId) }, publishedAt: { lte: now } },
    select: { id: true, version: true, contestId: true },
    orderBy: { version: 'desc' },
  });
  const newest = versions[0];
  const detail = rows.find(({ subjectId }) => subjectId === newest?.id)?.detail as
    | { codes: GivenCode[] }
    | undefined;
  const given = detail?.codes.find((one) => one.code === code);
  if (!newest || !given) return null;
  const next = await db().freeze.findFirst({
    where: { contestId: newest.contestId, version: { gt: newest.version }, publishedAt: { lte: now } },
    select: { publishedAt: true },
    orderBy: { version: 'asc' },
  });
  return { ...given, freezeId: newest.id, endedAt: next?.publishedAt ?? null };
}

/** A certificate printed before a correction carries its own version's hash. */
export async function isHashOfPaper(code: string, hash: string, now: Date): Promise<boolean> {
  const versions = await db().freeze.findMany({
    where: { hash, publishedAt: { lte: now } },
    select: { id: true },
  });
  for (const { id } of versions)
    if ((await bindingsOf(db(), id)).codes.some((given) => given.code === code)) return true;
  return false;
}
