import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { seated, unit } from '@/prisma/factories';
import { holdContest } from './contests';
import { enter, saveEntry } from './entries';
import { cast, contest, dossier, drafted, seatOrganiser, when } from './entry-testing';
import { removeFromEntry } from './entry-papers';
import { screen, submitEntry, withdrawEntry } from './entry-submission';
import { db } from './io/db';
import { someoneWaits } from './testing';
import { pdf } from './uploads/samples';
import { transact } from './write';

beforeAll(seatOrganiser);

const statusOf = async (id: string) => (await db().entry.findUniqueOrThrow({ where: { id } })).status;

describe('one entry for each unit', () => {
  test('two people of a unit press at once: one entry', async () => {
    const contestId = await contest();
    const home = await unit({ kind: 'district' });
    const people = [await seated('unitLeader', home.id), await seated('unitOfficer', home.id)];
    const tries = await Promise.allSettled(
      people.map((by) => enter({ id: randomUUID(), contestId, unitId: home.id }, by, when.open)),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db().entry.count({ where: { contestId, unitId: home.id } })).toBe(1);
  });

  test('the same press twice is one entry; after a withdrawal the unit may begin again', async () => {
    const contestId = await contest();
    const { id, leader, home } = await drafted(contestId);
    const again = { id, contestId, unitId: home.id };
    expect(await enter(again, leader, when.open)).toEqual({ id });
    const other = { ...again, id: randomUUID() };
    await expect(enter(other, leader, when.open)).rejects.toThrow('entryBegun');
    await expect(withdrawEntry(id, '  ', leader, when.open)).rejects.toThrow('reasonMissing');
    await withdrawEntry(id, 'Đổi bài', leader, when.open);
    expect(await enter(other, leader, when.open)).toEqual({ id: other.id });
  });
});

describe('the receipt', () => {
  test('says the true bytes, and a second press gives the same receipt', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId, undefined, true);
    const bytes = pdf(5_000);
    const { fileId } = await dossier(id, leader, bytes);
    const receipt = await submitEntry(id, leader, when.open);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(receipt).toEqual({
      number: 1,
      at: when.open.toISOString(),
      files: [{ name: 'ho-so.pdf', size: '5000', sha256 }],
    });
    expect(await submitEntry(id, leader, new Date(when.open.getTime() + 5_000))).toEqual(receipt);
    expect(await db().history.count({ where: { subjectId: id, event: 'submit' } })).toBe(1);
    const mails = await db().mail.findMany({ where: { personId: leader.personId } });
    expect(mails.map(({ text }) => text.includes(sha256) && text.includes('Số báo danh: BDT-001'))).toEqual([
      true,
    ]);
    await expect(removeFromEntry(id, fileId, leader, when.open)).rejects.toThrow('entryLocked');
  });

  test('many at once: numbers without gaps or twins', async () => {
    const contestId = await contest();
    const all = [];
    for (let n = 0; n < 5; n++) all.push(await drafted(contestId));
    const receipts = await Promise.all(all.map(({ id, leader }) => submitEntry(id, leader, when.open)));
    expect(receipts.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });

  test('what was not read is not submitted', async () => {
    const { id, leader } = await drafted(await contest());
    await saveEntry(id, 1, { summary: 'đồng nghiệp vừa sửa' }, leader, when.open);
    await expect(submitEntry(id, leader, when.open, 1)).rejects.toThrow('changedMeanwhile');
    await expect(submitEntry(id, leader, when.open, 2)).resolves.toMatchObject({ number: 1 });
  });
});

describe('screening', () => {
  test('returned once as the rules say, corrected, submitted again under the same number', async () => {
    const { id, leader } = await drafted(await contest());
    const { number } = await submitEntry(id, leader, when.open);
    await expect(screen(id, 'return', '', cast.organiser, when.open)).rejects.toThrow('reasonMissing');
    await expect(screen(id, 'accept', '', leader, when.open)).rejects.toThrow('needsOrganiser');
    await screen(id, 'return', 'Thiếu minh chứng', cast.organiser, when.screening);
    await saveEntry(id, 1, { story: 'Đã bổ sung' }, leader, when.screening);
    expect((await submitEntry(id, leader, when.screening)).number).toBe(number);
    await expect(screen(id, 'return', 'Lần nữa', cast.organiser, when.screening)).rejects.toThrow(
      'returnsUsedUp',
    );
    await screen(id, 'accept', '', cast.organiser, when.screening);
    await screen(id, 'disqualify', 'Sao chép', cast.organiser, when.screening);
    expect(await statusOf(id)).toBe('disqualified');
    await screen(id, 'reconsider', 'Khiếu nại đúng', cast.organiser, when.screening);
    expect(await statusOf(id)).toBe('accepted');
    const mails = await db().mail.findMany({ where: { personId: leader.personId }, orderBy: { id: 'asc' } });
    expect(mails.some(({ text }) => text.includes('Lý do: Thiếu minh chứng'))).toBe(true);
  });

  test('what leaves the contest while its results are being published waits, and is refused', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId);
    await submitEntry(id, leader, when.open);
    await screen(id, 'accept', '', cast.organiser, when.screening);
    const leaving = await transact(async (tx) => {
      await holdContest(tx, contestId, cast.organiser);
      // Pressed a second before the second signature, and held up until after it.
      const before = new Date(when.published.getTime() - 1_000);
      const withdrawal = withdrawEntry(id, 'đổi ý', leader, before).catch(String);
      await someoneWaits();
      await tx.contest.update({ where: { id: contestId }, data: { publishedAt: when.published } });
      return { withdrawal };
    });
    expect(await leaving.withdrawal).toContain('contestPublished');
    expect(await statusOf(id)).toBe('accepted');
  });

  test('two organisers at once: one decision stands', async () => {
    const { id, leader } = await drafted(await contest());
    await submitEntry(id, leader, when.open);
    const tries = await Promise.allSettled([
      screen(id, 'accept', '', cast.organiser, when.open),
      screen(id, 'refuse', 'Sai đối tượng', cast.organiser, when.open),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  });
});
