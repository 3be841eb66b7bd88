import { randomInt } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import type { Bundle, BundleAward } from '@/domain/contest/bundle';
import type { Outcome } from '@/domain/contest/outcome';
import { canDeliberate } from '@/domain/contest/results';
import { Denied, must, no } from '@/domain/verdict';
import { standing } from './conflicts';
import { type ContestRow, holdContest } from './contests';
import { isFrozen } from './frozen';
import { record } from './history';
import type { Tx } from './io/db';
import { entryName } from '@/domain/contest/entry-name';
import { standingResults } from './standing-results';
import { transact } from './write';

/** A prize given or withheld against the ranking's proposal, or as proposed again; `prize` null: none. */
export const change = (
  contestId: string,
  entryId: string,
  prize: string | null,
  reason: string,
  by: Actor,
  now: Date,
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const allowed = must(canDeliberate(contest, await isFrozen(tx, contestId), by, reason, now));
    const entry = await tx.entry.findFirst({ where: { id: entryId, contestId, status: 'accepted' } });
    const table = contest.rules.prizes.filter((one) => one.kind === 'main' && one.block === entry?.block);
    if (!entry || (prize !== null && !table.some((one) => one.key === prize)))
      throw new Denied(no('entryLocked'));
    const own = await standing(tx, entry, by.personId ?? '');
    if (own.kind === 'conflicted') throw new Denied(no('conflicted'));
    await tx.award.updateMany({ where: { entryId, endedAt: null, freezeId: null }, data: { endedAt: now } });
    const facts = {
      entryId,
      prize: prize ?? '',
      changeReason: reason.trim(),
      decidedAt: now,
      decidedById: by.personId ?? '',
    };
    const { outcome } = await standingResults(tx, contest);
    const lines = outcome.blocks.flatMap((block) => block.lines);
    const ranked = lines.find((line) => line.entry === entryName(entry.number))?.prize ?? null;
    // Back to what the ranking gives: nothing is changed any more, and it follows the ranking again.
    if (prize !== ranked) await tx.award.create({ data: facts });
    record(tx, allowed, {
      noun: 'result',
      subjectId: entryId,
      event: 'changePrize',
      to: prize ?? '',
      reason,
      by,
      now,
    });
  });

/** The prizes as proposed by the ranking, with the changes laid over them. Side prizes stand beside main ones. */
export async function awardsOf(tx: Tx, contest: ContestRow, outcome: Outcome): Promise<BundleAward[]> {
  const changes = await tx.award.findMany({
    where: { entry: { contestId: contest.id }, endedAt: null, freezeId: null },
    include: { entry: true },
  });
  // Withheld, or one that the rules still have: an entry may come back after its prize was taken out of them.
  const known = new Set(['', ...contest.rules.prizes.map(({ key }) => key)]);
  const changed = new Map(changes.map((award) => [entryName(award.entry.number), award]));
  const main = outcome.blocks.flatMap(({ lines }) =>
    lines.flatMap(({ entry, prize, unranked }) => {
      // Who has withdrawn since the prize was changed gets none.
      const other = unranked === 'withdrawn' ? undefined : changed.get(entry);
      const given = other && known.has(other.prize) ? other.prize : (prize ?? '');
      return given === '' ? [] : [{ entry, prize: given, changeReason: other?.changeReason ?? '' }];
    }),
  );
  const side = outcome.side.flatMap(({ prize, entries }) =>
    entries.map((entry) => ({ entry, prize, changeReason: '' })),
  );
  return [...main, ...side];
}

// No letters or digits that are mistaken for one another when a code is read from paper.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Twelve signs in three groups: 59 bits, not to be guessed. */
export const newCode = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');

/**
 * Gives each award of the published version its certificate's code. A prize that stands keeps its code, for the paper is on
 * somebody's wall; a correction ends the codes of what it takes back. What the deliberation changed stays changed in it.
 */
export async function certify(
  tx: Tx,
  contest: ContestRow,
  bundle: Bundle,
  freezeId: string,
  now: Date,
): Promise<void> {
  const entries = await tx.entry.findMany({ where: { contestId: contest.id, number: { not: null } } });
  const nameOf = new Map(entries.map((entry) => [entry.id, entryName(entry.number)]));
  const idOf = new Map(entries.map((entry) => [entryName(entry.number), entry.id]));
  const before = await tx.award.findMany({
    where: { entry: { contestId: contest.id }, endedAt: null, freezeId: { not: null } },
  });
  const prizes = new Map(bundle.awards.map((award) => [`${award.entry} ${award.prize}`, award]));
  for (const { id, entryId, prize } of before) {
    const key = `${nameOf.get(entryId)} ${prize}`;
    const stands = prizes.get(key);
    const data = stands ? { freezeId, changeReason: stands.changeReason } : { endedAt: now };
    await tx.award.update({ where: { id }, data });
    prizes.delete(key);
  }
  for (const { entry, prize, changeReason } of prizes.values()) {
    const entryId = idOf.get(entry) ?? '';
    await tx.award.create({
      data: { entryId, prize, changeReason, decidedAt: now, decidedById: '', freezeId, code: newCode() },
    });
  }
}
