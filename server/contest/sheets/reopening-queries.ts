import type { Acting, Actor } from '@/domain/actor';
import { entryName } from '@/domain/contest/entry/number';
import { mayReopen } from '@/domain/contest/jury/sheet';
import { canSeeRanking } from '@/domain/contest/results/freeze';
import { officeFor } from '../jury/chair';
import { line } from '@/domain/text/text';
import type { ContestRow } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import { wordsFor } from '../blind/words';
import { db } from '../../io/db';
import { judgedOf } from './sheets';
import { areAllIn } from '../tally/provisional';
import { entriesRanked } from '../../visible/judging';

export async function sheetByReceipt(by: Actor, contest: ContestRow, typed: string): Promise<string | null> {
  const code = line(typed).toLowerCase();
  if (!/^[0-9a-f]{8,64}$/u.test(code)) return null;
  const entry = { AND: [entriesRanked(by), { contestId: contest.id }] };
  const found = await db().sheetReceipt.findMany({
    where: { hash: { startsWith: code }, replacedAt: null, sheet: { status: 'submitted', entry } },
    select: { sheetId: true },
    take: 2,
  });
  return found.length === 1 ? (found[0]?.sheetId ?? null) : null;
}

export async function sheetToReopen(
  { by, now }: Acting,
  { contest, id }: { contest: ContestRow; id: string },
) {
  const sheet = await db().scoreSheet.findFirst({
    where: { id, status: 'submitted', entry: { AND: [entriesRanked(by), { contestId: contest.id }] } },
    include: {
      entry: true,
      person: { select: { name: true } },
      scores: { take: 0 },
    },
    omit: { comment: true, privateNote: true },
  });
  if (!sheet) return null;
  const { entry, person, part, personId } = sheet;
  const words = await wordsFor(by, contest, [entry.unitId]);
  const office = await officeFor(db(), contest, { personId, entry });
  const decider = await deciderOnEntries(db(), by, { contest, entries: [entry] });
  return {
    entryId: entry.id,
    code: entryName(entry.number),
    title: words(entry.unitId, entry.title),
    part: contest.rules.parts.find(({ key }) => key === part)?.name ?? part,
    judge: person.name,
    verdict: mayReopen({ by: decider, now }, judgedOf(sheet, personId), { contest, office }),
    ranked: canSeeRanking({ by, now }, contest, { allIn: await areAllIn(db(), contest) }).ok,
  };
}
