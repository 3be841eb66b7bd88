import { assign } from '@/server/contest/assignments/assignments';
import { answer } from '@/server/contest/conflicts/conflicts';
import { answerFreeze, answersTo } from '@/server/contest/answers/answers';
import { db } from '@/server/io/db';
import { openSheet, saveSheet, submitSheet } from '@/server/contest/sheets/sheets';
import { confirmResults, seenOf, toConfirm, typeResults } from '@/server/contest/sheets/part-results';
import { approve, freeze, sign } from '@/server/contest/results/results';
import type { Aside } from '../play';
import type { Panelist } from './cast';
import { dossier, handOf, quizOf } from './scores';
import type { Stage } from './story';

const at = (text: string) => new Date(`${text}+07:00`);

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
      tell: () => assign({ by: stage.organiser, now: assigned }, { contestId: stage.contestId, block: null }),
    },
    ...days.map((day, n) => ({
      at: at(`${day}T09:00:00`),
      tell: () => scoreSome(stage, { day: n, days: days.length, now: at(`${day}T09:00:00`) }),
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
async function scoreSome(
  stage: Stage,
  { day, days, now }: { day: number; days: number; now: Date },
): Promise<void> {
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
        await answer(
          { by: judge, now },
          { entryId, given: 'recused', reason: 'Quen biết đội trưởng của đơn vị dự thi.' },
        );
        continue;
      }
      await answer({ by: judge, now }, { entryId, given: 'none', reason: '' });
      await scoreOne(judge, { entryId, number: entry.number ?? 0, now });
    }
  }
}

async function scoreOne(
  judge: Panelist,
  { entryId, number, now }: { entryId: string; number: number; now: Date },
): Promise<void> {
  const { points, by } = handOf(judge.account, number);
  const { id } = await openSheet(entryId, { part: dossier.key, personId: judge.personId, now });
  const comment = by.pick([
    'Cách làm cụ thể, có minh chứng.',
    'Cần nêu rõ hơn số liệu trước và sau.',
    'Mô hình gần dân, dễ nhân rộng.',
  ]);
  await saveSheet({ by: judge, now }, { id, base: 0, text: { points, comment } });
  await submitSheet({ by: judge, now }, { id });
}

async function typeQuiz(stage: Stage, now: Date): Promise<void> {
  const entries = await db().entry.findMany({ where: { contestId: stage.contestId, status: 'accepted' } });
  const rows = entries.map((entry) => ({
    entryId: entry.id,
    part: 'kien-thuc',
    ...quizOf(entry.number ?? 0),
    known: null,
  }));
  await typeResults(
    { by: member(stage, 'secretary'), now },
    { contestId: stage.contestId, rows, source: 'import' },
  );
}

/** Not by the organiser who seated the secretary: a ranking can be read already. */
async function confirmQuiz({ contestId, signer }: Stage, now: Date): Promise<void> {
  const seen = seenOf(await toConfirm(db(), signer, { contestId, part: 'kien-thuc' }));
  await confirmResults({ by: signer, now }, { contestId, part: 'kien-thuc', seen });
}

const handsOf = (stage: Stage) => ({
  approverId: member(stage, 'auditor').personId,
  firstSignerId: stage.signer.personId,
  secondSignerId: stage.second.personId,
});

/** Every judge looks at the own sheets in the frozen version and confirms them. */
async function confirmSheets(stage: Stage, freezeId: string, now: Date): Promise<void> {
  const row = await db().freeze.findUniqueOrThrow({ where: { id: freezeId } });
  const asked = new Set((await answersTo(db(), row)).map(({ personId }) => personId));
  for (const judge of judges(stage))
    if (asked.has(judge.personId ?? ''))
      await answerFreeze({ by: judge, now }, { freezeId, answer: 'confirmed', reason: '' });
}

/** Whoever froze neither audits nor signs: four people stand behind the results, and the judges confirm their sheets. */
function publication(stage: Stage): Aside[] {
  const frozen = at('2020-09-21T09:00:00');
  const approved = at('2020-09-22T10:00:00');
  const confirmed = at('2020-09-22T15:00:00');
  const first = at('2020-09-23T14:00:00');
  const second = at('2020-09-24T08:00:00');
  let id = '';
  return [
    {
      at: frozen,
      tell: async () => {
        id = (
          await freeze(
            { by: stage.organiser, now: frozen },
            { ...handsOf(stage), contestId: stage.contestId, unrankedSeen: true },
          )
        ).id;
      },
    },
    { at: approved, tell: () => approve({ by: member(stage, 'auditor'), now: approved }, id) },
    { at: confirmed, tell: () => confirmSheets(stage, id, confirmed) },
    { at: first, tell: () => sign({ by: stage.signer, now: first }, id) },
    { at: second, tell: () => sign({ by: stage.second, now: second }, id) },
  ];
}
