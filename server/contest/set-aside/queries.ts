import type { Acting, Actor } from '@/domain/actor';
import { knowsPanels, knowsUnits } from '@/domain/contest/jury/blind';
import { entryName } from '@/domain/contest/entry/number';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import { maySetAside, type SetAsideAct, setAsideActs, setAsideState } from '@/domain/contest/jury/set-aside';
import type { Verdict } from '@/domain/verdict';
import { conflictStatus } from '../conflicts/conflicts';
import type { ContestRow } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import { db } from '../../io/db';
import { judgesBehind } from '../conflicts/pseudonyms';
import { setAsideContextOf, readForSetAside } from './acts';
import { notCounted, notCountedWords, documentSeatWords } from './not-counted';

/** Never includes points; null if the actor must not see it. */
export async function sheetToSetAside(
  { by, now }: Acting,
  { contest, id }: { contest: ContestRow; id: string },
) {
  if (!knowsPanels(by, contest)) return null;
  const sheet = await readForSetAside(db(), by, id);
  if (!sheet || sheet.entry.contestId !== contest.id) return null;
  const context = await setAsideContextOf(db(), sheet);
  const decider = await deciderOnEntries(db(), by, { contest, entries: [sheet.entry] });
  const latest = sheet.setAsides[0] ?? null;
  const state = setAsideState(latest);
  const verdicts = Object.fromEntries(
    setAsideActs.map((act) => [act, maySetAside({ by: decider, now }, act, context)]),
  ) as Record<SetAsideAct, Verdict>;
  const stands = await conflictStatus(db(), sheet.entry, sheet.personId);
  return {
    code: entryName(sheet.entry.number),
    part: contest.rules.parts.find(({ key }) => key === sheet.part)?.name ?? sheet.part,
    judge: sheet.person.name,
    conflicted: stands.kind === 'conflicted',
    state,
    latest: state === 'none' ? null : latest,
    seen: seenOf(state, latest),
    verdicts,
    names: await namesOf([latest?.proposedById, latest?.confirmedById, latest?.restoreProposedById]),
  };
}

const seenOf = (
  state: ReturnType<typeof setAsideState>,
  latest: { reason: string; restoreReason: string } | null,
): string => {
  if (state === 'proposed') return latest?.reason ?? '';
  return state === 'restoring' ? (latest?.restoreReason ?? '') : '';
};

const namesOf = async (ids: readonly (string | null | undefined)[]): Promise<Map<string, string>> => {
  const people = await db().person.findMany({
    where: { id: { in: ids.flatMap((id) => id ?? []) } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
};

export type NotCountedRow = {
  key: string;
  entry: string;
  part: string;
  judge: string;
  why: string;
  by: string;
  at: Date | null;
};

const partName = (contest: ContestRow, key: string): string =>
  contest.rules.parts.find((part) => part.key === key)?.name ?? key;

/** Shows seats only to readers who must not know units, for a leader's name reveals one. */
export async function notCountedNow(actor: Actor, contest: ContestRow): Promise<NotCountedRow[]> {
  if (!knowsPanels(actor, contest)) return [];
  const named = knowsUnits(actor, contest);
  const rows = await notCounted(db(), contest.id);
  const names = await namesOf(rows.flatMap(({ judgeId, by }) => [judgeId, ...by.map((one) => one.personId)]));
  return rows.map(({ sheetId, entry, part, judgeId, why, reason, at, by }) => ({
    key: sheetId,
    entry,
    part: partName(contest, part),
    judge: names.get(judgeId) ?? '',
    why: [notCountedWords[why], reason].filter(Boolean).join(': '),
    by:
      by
        .map(({ personId, seat }) =>
          [named && names.get(personId), seat && documentSeatWords[seat]].filter(Boolean).join(', '),
        )
        .join('; ') || 'Xác định khi nộp phiếu',
    at,
  }));
}

export async function notCountedIn(
  actor: Actor,
  contest: ContestRow,
  frozen: Pick<FrozenText, 'setAside' | 'input'>,
): Promise<NotCountedRow[]> {
  if (!knowsPanels(actor, contest)) return [];
  const { behind } = await judgesBehind(db(), contest.id);
  const today = await notCountedNow(actor, contest);
  const withdrawn = new Set(frozen.input.entries.flatMap((one) => (one.withdrawn ? [one.id] : [])));
  const left = frozen.input.sheets
    .filter(({ entry }) => withdrawn.has(entry))
    .map(({ entry, part, judge }) => ({
      entry,
      part,
      judge,
      why: notCountedWords.withdrawn,
      at: '',
      by: [],
    }));
  return [...frozen.setAside, ...left].map(({ entry, part, judge, why, at, by }) => {
    const name = behind(entry, judge)?.name;
    const same = today.find(
      (row) =>
        row.entry === entry &&
        row.part === partName(contest, part) &&
        row.judge === name &&
        (at === '' || row.at?.toISOString() === at),
    );
    return {
      key: `${entry} ${part} ${judge}`,
      entry,
      part: partName(contest, part),
      judge: name ? `${judge} (${name})` : judge,
      why,
      by: same?.by ?? by.join('; '),
      at: at === '' ? (same?.at ?? null) : new Date(at),
    };
  });
}
