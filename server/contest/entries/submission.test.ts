import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { seated, unit } from '@/prisma/factories';
import { holdContest } from '../row';
import { openEntry, saveEntry } from './entries';
import { cast, contest, dossier, drafted, seatOrganiser, when } from '../../testing/entry';
import { removeFromEntry } from './papers';
import { screen, submitEntry, withdrawEntry } from './submission';
import { db } from '../../io/db';
import { someoneWaits } from '../../testing/database';
import { pdf } from '../../testing/samples';
import { transact } from '../../write';

beforeAll(seatOrganiser);

const statusOf = async (id: string) => (await db().entry.findUniqueOrThrow({ where: { id } })).status;

describe('one entry for each unit', () => {
  test('two people of a unit press at once: one entry', async () => {
    const contestId = await contest();
    const home = await unit({ kind: 'district' });
    const people = [await seated('unitLeader', home.id), await seated('unitOfficer', home.id)];
    const tries = await Promise.allSettled(
      people.map((by) => openEntry({ by, now: when.open }, { id: randomUUID(), contestId, unitId: home.id })),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db().entry.count({ where: { contestId, unitId: home.id } })).toBe(1);
  });

  test('the same press twice is one entry; after a withdrawal the unit may begin again', async () => {
    const contestId = await contest();
    const { id, leader, home } = await drafted(contestId);
    const again = { id, contestId, unitId: home.id };
    expect(await openEntry({ by: leader, now: when.open }, again)).toEqual({ id });
    const other = { ...again, id: randomUUID() };
    await expect(openEntry({ by: leader, now: when.open }, other)).rejects.toThrow('entryBegun');
    await expect(withdrawEntry({ by: leader, now: when.open }, { id, reason: '  ' })).rejects.toThrow(
      'reasonMissing',
    );
    await withdrawEntry({ by: leader, now: when.open }, { id, reason: 'Đổi bài' });
    expect(await openEntry({ by: leader, now: when.open }, other)).toEqual({ id: other.id });
  });
});

describe('the receipt', () => {
  test('says the true bytes, and a second press gives the same receipt', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId, { bare: true });
    const bytes = pdf(5_000);
    const { fileId } = await dossier(id, leader, { bytes });
    const receipt = await submitEntry({ by: leader, now: when.open }, { id });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(receipt).toEqual({
      number: 1,
      at: when.open.toISOString(),
      files: [{ name: 'ho-so.pdf', size: '5000', sha256 }],
    });
    expect(await submitEntry({ by: leader, now: new Date(when.open.getTime() + 5_000) }, { id })).toEqual(
      receipt,
    );
    expect(await db().history.count({ where: { subjectId: id, event: 'submit' } })).toBe(1);
    const mails = await db().mail.findMany({ where: { personId: leader.personId } });
    expect(mails.map(({ text }) => text.includes(sha256) && text.includes('Số báo danh: BDT-001'))).toEqual([
      true,
    ]);
    await expect(
      removeFromEntry({ by: leader, now: when.open }, { entryId: id, paperId: fileId }),
    ).rejects.toThrow('entryLocked');
  });

  test('many at once: numbers without gaps or twins', async () => {
    const contestId = await contest();
    const all = [];
    for (let n = 0; n < 5; n++) all.push(await drafted(contestId));
    const receipts = await Promise.all(
      all.map(({ id, leader }) => submitEntry({ by: leader, now: when.open }, { id })),
    );
    expect(receipts.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });

  test('what was not read is not submitted', async () => {
    const { id, leader } = await drafted(await contest());
    await saveEntry(
      { by: leader, now: when.open },
      { id, base: 1, text: { summary: 'đồng nghiệp vừa sửa' } },
    );
    await expect(submitEntry({ by: leader, now: when.open }, { id, seen: 1 })).rejects.toThrow(
      'changedMeanwhile',
    );
    await expect(submitEntry({ by: leader, now: when.open }, { id, seen: 2 })).resolves.toMatchObject({
      number: 1,
    });
  });
});

describe('screening', () => {
  test('returned once as the rules say, corrected, submitted again under the same number', async () => {
    const { id, leader } = await drafted(await contest());
    const { number } = await submitEntry({ by: leader, now: when.open }, { id });
    await expect(
      screen({ by: cast.organiser, now: when.open }, { id, event: 'return', reason: '' }),
    ).rejects.toThrow('reasonMissing');
    await expect(screen({ by: leader, now: when.open }, { id, event: 'accept', reason: '' })).rejects.toThrow(
      'needsOrganiser',
    );
    await screen(
      { by: cast.organiser, now: when.screening },
      { id, event: 'return', reason: 'Thiếu minh chứng' },
    );
    await saveEntry({ by: leader, now: when.screening }, { id, base: 1, text: { story: 'Đã bổ sung' } });
    expect((await submitEntry({ by: leader, now: when.screening }, { id })).number).toBe(number);
    await expect(
      screen({ by: cast.organiser, now: when.screening }, { id, event: 'return', reason: 'Lần nữa' }),
    ).rejects.toThrow('returnsUsedUp');
    await screen({ by: cast.organiser, now: when.screening }, { id, event: 'accept', reason: '' });
    await screen(
      { by: cast.organiser, now: when.screening },
      { id, event: 'disqualify', reason: 'Sao chép' },
    );
    expect(await statusOf(id)).toBe('disqualified');
    await screen(
      { by: cast.organiser, now: when.screening },
      { id, event: 'reconsider', reason: 'Khiếu nại đúng' },
    );
    expect(await statusOf(id)).toBe('accepted');
    const mails = await db().mail.findMany({ where: { personId: leader.personId }, orderBy: { id: 'asc' } });
    expect(mails.some(({ text }) => text.includes('Lý do: Thiếu minh chứng'))).toBe(true);
  });

  test('what leaves the contest while its results are being published waits, and is refused', async () => {
    const contestId = await contest();
    const { id, leader } = await drafted(contestId);
    await submitEntry({ by: leader, now: when.open }, { id });
    await screen({ by: cast.organiser, now: when.screening }, { id, event: 'accept', reason: '' });
    const leaving = await transact(async (tx) => {
      await holdContest(tx, cast.organiser, contestId);
      // Pressed a second before the second signature, and held up until after it.
      const before = new Date(when.published.getTime() - 1_000);
      const withdrawal = withdrawEntry({ by: leader, now: before }, { id, reason: 'đổi ý' }).catch(String);
      await someoneWaits();
      await tx.contest.update({ where: { id: contestId }, data: { publishedAt: when.published } });
      return { withdrawal };
    });
    expect(await leaving.withdrawal).toContain('contestPublished');
    expect(await statusOf(id)).toBe('accepted');
  });

  test('two organisers at once: one decision stands', async () => {
    const { id, leader } = await drafted(await contest());
    await submitEntry({ by: leader, now: when.open }, { id });
    const tries = await Promise.allSettled([
      screen({ by: cast.organiser, now: when.open }, { id, event: 'accept', reason: '' }),
      screen({ by: cast.organiser, now: when.open }, { id, event: 'refuse', reason: 'Sai đối tượng' }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  });
});
