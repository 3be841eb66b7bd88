import { beforeAll, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { changeAward } from '../contest/prizes/awards';
import { commitmentsOf } from '../contest/commitment/commit';
import { byTwo, hands, marks, type Stage, stage, when } from '../testing/contest';
import { withRules } from '../contest/row';
import { screen, withdrawEntry } from '../contest/entries/submission';
import { db } from '../io/db';
import { addSeat } from '../people/people';
import { freeze } from '../contest/results/results';
import { rankingOf } from '../contest/results/queries';
import { examined, servedFile } from '../testing/stranger';

// Acts that still change a ranking once another person confirms them, each with a reason and two
// public names.

let s: Stage;
let hash: string;
let puppetId: string;
const at = when.deciding;
const entry = (n: number) => s.entries[n]?.id ?? '';

beforeAll(async () => {
  s = await stage(4);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: n * 25 });
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  expect(await rankingOf({ by: s.organiser, now: at }, contest)).toHaveProperty('blocks');
  await byTwo(
    s.second,
    screen({ by: s.organiser, now: at }, { id: entry(3), event: 'disqualify', reason: 'LÝ DO LOẠI' }),
  );
  await byTwo(
    s.chief,
    changeAward(
      { by: s.organiser, now: at },
      { contestId: s.contestId, entryId: entry(1), prize: null, reason: 'LÝ DO ĐỔI GIẢI' },
    ),
  );
  const puppet = await seated('viewer');
  puppetId = puppet.personId;
  const unitId = s.entries[2]?.unitId ?? '';
  await addSeat({ by: s.organiser, now: at }, { id: puppet.personId, seat: { kind: 'unitLeader', unitId } });
  const leads = { ...puppet, seats: [{ kind: 'unitLeader' as const, unitId, unitIds: [unitId] }] };
  await byTwo(s.second, withdrawEntry({ by: leads, now: at }, { id: entry(2), reason: 'LÝ DO RÚT' }));
  hash = (
    await freeze({ by: s.organiser, now: at }, { ...hands(s), contestId: s.contestId, unrankedSeen: true })
  ).hash;
}, 180_000);

test('the file says who is out, whose prize was changed and why, and still agrees with the paper', async () => {
  const { wrong, notes, file } = examined(await servedFile(s.contestId), hash);
  expect(wrong).toEqual([]);
  const sheets = notes.filter((note) => note.startsWith('Phiếu không tính: BDT-004'));
  expect(sheets.filter((note) => note.includes('LÝ DO LOẠI') && note.includes('Ban Tổ chức'))).toHaveLength(
    4,
  );
  const hand = ({ personId, name }: { personId: string; name: string }) => [personId, name];
  expect(
    file.lateActs?.map(({ entry: about, reason, proposedBy, confirmedBy }) => [
      about,
      reason,
      proposedBy.personId,
      confirmedBy && hand(confirmedBy),
    ]),
  ).toEqual([
    ['BDT-004', 'LÝ DO LOẠI', s.organiser.personId, hand(s.second)],
    ['BDT-002', 'LÝ DO ĐỔI GIẢI', s.organiser.personId, hand(s.chief)],
    ['BDT-003', 'LÝ DO RÚT', puppetId, hand(s.second)],
  ]);
  for (const name of [s.organiser.name, s.second.name, s.chief.name])
    expect(notes.some((note) => note.startsWith('Sau khi có xếp hạng') && note.includes(name))).toBe(true);
  expect(file.awards.find((award) => award.entry === 'BDT-002')).toMatchObject({
    prize: '',
    changeReason: 'LÝ DO ĐỔI GIẢI',
  });
  expect(file.input.entries.find(({ id }) => id === 'BDT-003')).toMatchObject({ withdrawn: true });
  // Told without its reason, no program believes it.
  const silent = Buffer.from((await servedFile(s.contestId)).toString().replace('LÝ DO ĐỔI GIẢI', ''));
  expect(examined(silent).wrong).not.toEqual([]);
});

test('the commitment from before the ranking stays public beside the later one, which says what left', async () => {
  const [first, second, ...more] = await commitmentsOf(s.contestId, at);
  expect(more).toEqual([]);
  expect(first?.count).toBe(16);
  expect(second?.reason).toContain('bài bị loại');
});

test('the unit is told that its entry has left, whoever did it', async () => {
  for (const [n, reason] of [
    [2, 'LÝ DO RÚT'],
    [3, 'LÝ DO LOẠI'],
  ] as const) {
    const personId = s.entries[n]?.leader.personId ?? '';
    const mails = await db().mail.findMany({ where: { personId } });
    // Of a withdrawal already when it is asked for.
    expect(mails.filter(({ text }) => text.includes(reason))).toHaveLength(n === 2 ? 2 : 1);
  }
});
