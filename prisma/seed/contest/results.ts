import type { Part } from '@/domain/contest/rules';
import { usualRules } from '@/domain/contest/usual';
import { assign } from '@/server/assignments';
import { answer } from '@/server/conflicts';
import { db } from '@/server/io/db';
import { openSheet, saveSheet, submitSheet } from '@/server/judging';
import { confirmResults, seenOf, toConfirm, typeResults } from '@/server/part-results';
import { approve, freeze, sign } from '@/server/results';
import { random } from '../content/random';
import type { Aside } from '../play';
import type { Panelist } from './cast';
import type { Stage } from './story';

const at = (text: string) => new Date(`${text}+07:00`);

const dossier = usualRules(2020).parts[0] as Part;

/** Assigned, answered, scored over three weeks, the quiz typed in, frozen, audited, and published by two persons. */
export function resultStory(stage: Stage): Aside[] {
  const assigned = at('2020-08-19T14:00:00');
  const typed = at('2020-09-08T09:00:00');
  const confirmed = at('2020-09-08T15:00:00');
  const days = [
    '2020-08-21',
    '2020-08-24',
    '2020-08-26',
    '2020-08-28',
    '2020-09-03',
    '2020-09-07',
    '2020-09-10',
  ];
  return [
    {
      at: assigned,
      tell: () => assign(stage.contestId, { kind: 'everybody' }, null, stage.organiser, assigned),
    },
    ...days.map((day, n) => ({
      at: at(`${day}T09:00:00`),
      tell: () => scoreSome(stage, n, days.length, at(`${day}T09:00:00`)),
    })),
    { at: typed, tell: () => typeQuiz(stage, typed) },
    { at: confirmed, tell: () => confirmQuiz(stage, confirmed) },
    ...publication(stage),
  ];
}

const judges = (stage: Stage) => stage.panel.filter(({ kind }) => kind !== 'secretary' && kind !== 'auditor');
const member = (stage: Stage, kind: Panelist['kind']): Panelist => {
  const found = stage.panel.find((one) => one.kind === kind);
  if (!found) throw new Error(`nobody is ${kind}`);
  return found;
};

/** Each day every judge goes through a part of the entries; one recuses once. */
async function scoreSome(stage: Stage, day: number, days: number, now: Date): Promise<void> {
  for (const judge of judges(stage)) {
    const mine = await db().assignment.findMany({
      where: {
        personId: judge.personId,
        endedAt: null,
        entry: { contestId: stage.contestId, status: 'accepted' },
      },
      select: { entryId: true, entry: { select: { number: true } } },
      orderBy: { entry: { number: 'asc' } },
    });
    for (const [n, { entryId, entry }] of mine.entries()) {
      if (n % days !== day) continue;
      if (judge.account === 'giamkhao.2' && n === 4) {
        await answer(entryId, 'recused', 'Quen biết đội trưởng của đơn vị dự thi.', judge, now);
        continue;
      }
      await answer(entryId, 'none', '', judge, now);
      await scoreOne(judge, entryId, entry.number ?? 0, now);
    }
  }
}

/** An entry has its worth, a judge a hand that is lighter or heavier. */
async function scoreOne(judge: Panelist, entryId: string, number: number, now: Date): Promise<void> {
  const worth = 0.62 + random(`bài ${number}`).real() * 0.33;
  const hand =
    { 'giamkhao.truong': 0, 'giamkhao.pho': -0.02, 'giamkhao.1': 0.03, 'giamkhao.2': -0.06 }[judge.account] ??
    0.01;
  const by = random(`${judge.account} ${number}`);
  const points = Object.fromEntries(
    dossier.criteria.map((criterion) => {
      const share = Math.min(1, Math.max(0, worth + hand + (by.real() - 0.5) * 0.12));
      return [criterion.key, Math.round((criterion.points * share) / dossier.step) * dossier.step];
    }),
  );
  const { id } = await openSheet(entryId, dossier.key, judge.personId, now);
  const comment = by.pick([
    'Cách làm cụ thể, có minh chứng.',
    'Cần nêu rõ hơn số liệu trước và sau.',
    'Mô hình gần dân, dễ nhân rộng.',
  ]);
  await saveSheet(id, 0, { points, comment }, judge, now);
  await submitSheet(id, judge, now);
}

async function typeQuiz(stage: Stage, now: Date): Promise<void> {
  const entries = await db().entry.findMany({ where: { contestId: stage.contestId, status: 'accepted' } });
  const rows = entries.map((entry) => {
    const by = random(`kiến thức ${entry.number}`);
    return {
      entryId: entry.id,
      part: 'kien-thuc',
      points: by.whole(22, 39) * 100,
      seconds: by.whole(380, 895),
      known: null,
    };
  });
  await typeResults(stage.contestId, rows, 'import', member(stage, 'secretary'), now);
}

async function confirmQuiz({ contestId, organiser }: Stage, now: Date): Promise<void> {
  const seen = seenOf(await toConfirm(db(), contestId, 'kien-thuc', organiser));
  await confirmResults(contestId, 'kien-thuc', seen, organiser, now);
}

/** Whoever froze does not audit, and the second signature is another person's. */
function publication(stage: Stage): Aside[] {
  const frozen = at('2020-09-21T09:00:00');
  const approved = at('2020-09-22T10:00:00');
  const first = at('2020-09-23T14:00:00');
  const second = at('2020-09-24T08:00:00');
  let id = '';
  return [
    {
      at: frozen,
      tell: async () => {
        id = (await freeze(stage.contestId, '', stage.organiser, frozen)).id;
      },
    },
    { at: approved, tell: () => approve(id, member(stage, 'auditor'), approved) },
    { at: first, tell: () => sign(id, stage.organiser, first) },
    { at: second, tell: () => sign(id, stage.second, second) },
  ];
}
