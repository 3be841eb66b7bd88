import { randomInt } from 'node:crypto';
import type { Acting } from '@/domain/actor';
import { type BundleAward, given } from '@/domain/contest/results/bundle';
import type { TallyOutcome } from '@/domain/contest/tally/outcome';
import { canDeliberate } from '@/domain/contest/results/freeze';
import { Denied, must, no } from '@/domain/verdict';
import { type ContestRow, holdContest } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import type { GivenCode } from '../frozen-bindings';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import { type Carrying, type LateActDone, nowOrByTwo, type Ready } from '../second-hand/late';
import type { Tx } from '../../io/db';
import { entryName } from '@/domain/contest/entry/number';
import { provisionalResults } from '../tally/provisional';
import { transact } from '../../write';

/** `prize` is null to withhold it. Needs two persons. */
export const changeAward = (
  { by, now }: Acting,
  {
    contestId,
    entryId,
    prize,
    reason,
  }: { contestId: string; entryId: string; prize: string | null; reason: string },
): Promise<LateActDone> =>
  transact(async (tx) => {
    const ready = await prepareChange(tx, { by, now }, { contestId, entryId, prize, reason });
    const wish = { act: 'changePrize', entryId, reason, more: { prize } } as const;
    return nowOrByTwo(tx, { ready, wish, by, now });
  });

type Changing = { contestId: string; entryId: string; prize: string | null; reason: string };

export async function prepareChange(tx: Tx, { by, now }: Acting, changing: Changing): Promise<Ready> {
  const { contestId, entryId, prize, reason } = changing;
  const contest = await holdContest(tx, by, contestId);
  const entry = await tx.entry.findFirst({ where: { id: entryId, contestId, status: 'accepted' } });
  const decider = await deciderOnEntries(tx, by, { contest, entries: entry ? [entry] : [] });
  const frozen = await isFrozen(tx, contestId);
  const allowed = must(canDeliberate({ by: decider, now }, contest, { frozen, reason }));
  const table = contest.rules.prizes.filter((one) => one.kind === 'main' && one.block === entry?.block);
  if (!entry || (prize !== null && !table.some((one) => one.key === prize)))
    throw new Denied(no('entryLocked'));
  const carry = async (done: Carrying) => {
    await putPrize(tx, done, { contest, entry, prize, reason });
    const facts = { noun: 'result', subjectId: entryId, event: 'changePrize', to: prize ?? '' } as const;
    record(tx, allowed, { ...facts, reason, ...done });
  };
  return { contest, entries: [entry], allowed, carry };
}

type Put = { entry: { id: string; number: number | null }; prize: string | null; reason: string };

async function putPrize(
  tx: Tx,
  { by, now }: Carrying,
  { contest, entry, prize, reason }: Put & { contest: ContestRow },
) {
  const { id: entryId, number } = entry;
  await tx.award.updateMany({ where: { entryId, endedAt: null, freezeId: null }, data: { endedAt: now } });
  const { outcome } = await provisionalResults(tx, contest);
  const lines = outcome.blocks.flatMap((block) => block.lines);
  const ranked = lines.find((line) => line.entry === entryName(number))?.prize ?? null;
  // Restoring the ranking's prize removes the change, so that it follows the ranking again.
  if (prize === ranked) return;
  const decided = { decidedAt: now, decidedById: by.personId ?? '' };
  await tx.award.create({ data: { entryId, prize: prize ?? '', changeReason: reason.trim(), ...decided } });
}

/** An empty `prize` was withheld. Side prizes come besides main ones. */
export async function awardsOf(tx: Tx, contest: ContestRow, outcome: TallyOutcome): Promise<BundleAward[]> {
  const changes = await tx.award.findMany({
    where: { entry: { contestId: contest.id }, endedAt: null, freezeId: null },
    include: { entry: true },
  });
  // Skips prizes that the rules no longer have: the entry may have returned since.
  const known = new Set(['', ...contest.rules.prizes.map(({ key }) => key)]);
  const changed = new Map(changes.map((award) => [entryName(award.entry.number), award]));
  const main = outcome.blocks.flatMap(({ lines }) =>
    lines.flatMap(({ entry, prize, unranked }) => {
      const other = unranked === 'withdrawn' ? undefined : changed.get(entry);
      const awarded = other && known.has(other.prize) ? other.prize : (prize ?? '');
      if (awarded === '' && prize === null) return [];
      return [{ entry, prize: awarded, changeReason: other?.changeReason ?? '' }];
    }),
  );
  const side = outcome.side.flatMap(({ prize, entries }) =>
    entries.map((entry) => ({ entry, prize, changeReason: '' })),
  );
  return [...main, ...side];
}

// Leaves out characters that are misread on paper.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Twelve characters, 59 bits. */
export const newCode = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');

/** Kept prizes keep their code, for certificates are already printed; a correction revokes codes
 * of withdrawn prizes.
 * @param entryIds number in the frozen text → entry id
 * @returns codes that this version certifies */
export async function certify(
  tx: Tx,
  {
    contestId,
    freezeId,
    awards,
    entryIds,
    now,
  }: {
    contestId: string;
    freezeId: string;
    awards: readonly BundleAward[];
    entryIds: ReadonlyMap<string, string>;
    now: Date;
  },
): Promise<GivenCode[]> {
  const before = await tx.award.findMany({
    where: { entry: { contestId }, endedAt: null, freezeId: { not: null } },
  });
  const codes: GivenCode[] = [];
  const kept = new Set<string>();
  const key = (entryId: string, prize: string) => `${entryId} ${prize}`;
  const due = new Map(
    given(awards).map((award) => [key(entryIds.get(award.entry) ?? '', award.prize), award]),
  );
  for (const { id, entryId, prize, code } of before) {
    const stands = due.get(key(entryId, prize));
    const data = stands ? { freezeId, changeReason: stands.changeReason } : { endedAt: now };
    await tx.award.update({ where: { id }, data });
    if (!stands) continue;
    kept.add(key(entryId, prize));
    codes.push({ code: code ?? '', entryId, entry: stands.entry, prize });
  }
  for (const [at, { entry, prize, changeReason }] of due) {
    if (kept.has(at)) continue;
    const entryId = entryIds.get(entry) ?? '';
    const code = newCode();
    await tx.award.create({
      data: { entryId, prize, changeReason, decidedAt: now, decidedById: '', freezeId, code },
    });
    codes.push({ code, entryId, entry, prize });
  }
  return codes;
}
