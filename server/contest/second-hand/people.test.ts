import { beforeAll, expect, test } from 'vitest';
import type { Seat } from '@/domain/actor';
import { must, yes } from '@/domain/verdict';
import { seated } from '@/prisma/factories';
import { changeAward } from '../prizes/awards';
import { marks, type Person, type Stage, stage, when } from '../../testing/contest';
import { record } from '../../history/history';
import { transact } from '../../write';
import { giveUpLateAct, second } from '../late-acts/acts';

// Deciding seats from before two gave them: one organiser alone did, and the history says so.

let s: Stage;
let deputy: Person;
let organiser: Person;
const at = when.deciding;
const entry = () => s.entries[0]?.id ?? '';

async function byOne(kind: 'deputyJudge' | 'organiser', by: Person): Promise<Person> {
  const { personId, name } = await seated('viewer');
  const contestId = kind === 'organiser' ? null : s.contestId;
  await transact(async (tx) => {
    await tx.seat.create({ data: { personId, kind, contestId, createdAt: when.prepared } });
    const detail = contestId ? { contestId } : {};
    const to = { subjectId: personId, from: '', to: kind, detail };
    record(tx, must(yes), {
      noun: 'seat',
      event: contestId ? 'seat' : 'giveSeat',
      ...to,
      by,
      now: when.prepared,
    });
  });
  const seat = (contestId ? { kind, contestId } : { kind }) as Seat;
  return { personId, name, seats: [seat] };
}

beforeAll(async () => {
  s = await stage(1);
  await marks(s.chief, { entryId: entry() });
  deputy = await byOne('deputyJudge', s.organiser);
  organiser = await byOne('organiser', s.organiser);
}, 120_000);

test('whom one organiser made a deputy confirms nothing of that organiser', async () => {
  const { proposed } = await changeAward(
    { by: s.organiser, now: at },
    { contestId: s.contestId, entryId: entry(), prize: null, reason: 'vì' },
  );
  for (const puppet of [deputy, organiser])
    await expect(second({ by: puppet, now: at }, proposed ?? '')).rejects.toThrow('seatedProposer');
  await giveUpLateAct({ by: s.organiser, now: at }, { id: proposed ?? '', reason: '' });
});

test('whom one organiser made an organiser proposes nothing for that organiser to confirm', async () => {
  const { proposed } = await changeAward(
    { by: organiser, now: at },
    { contestId: s.contestId, entryId: entry(), prize: null, reason: 'vì' },
  );
  await expect(second({ by: s.organiser, now: at }, proposed ?? '')).rejects.toThrow('seatedProposer');
  await second({ by: s.deputy, now: at }, proposed ?? '');
});
