import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, yes } from '@/domain/verdict';
import { unit } from '@/prisma/factories';
import { type Change, record } from '../history/history';
import { settled } from '../io/address.mjs';
import { PUBLIC_CHANNEL, publicGeneration } from '../io/public-cache';
import { stage, type Stage, when } from '../testing/contest';
import { testDatabase } from '../testing/database';
import { describe as rename } from '../units/units';
import { transact } from '../write';
import { publicUntil } from './keeping';

// What expires kept pages: told to every process at the commit and not before, and by dates that
// come by themselves.

let s: Stage;
const heard: number[] = [];
const other = new pg.Client({ connectionString: settled(testDatabase().url) });

beforeAll(async () => {
  s = await stage(3);
  other.on('notification', ({ payload }) => heard.push(Number(payload)));
  await other.connect();
  await other.query(`LISTEN ${PUBLIC_CHANNEL}`);
}, 300_000);
afterAll(() => other.end());

/** What another process heard until now. */
async function hears(): Promise<number[]> {
  await other.query('SELECT 1');
  return heard.splice(0);
}

const recorded = (change: Pick<Change, 'noun' | 'event'> & Partial<Change>, end = async () => {}) =>
  transact(async (tx) => {
    record(tx, must(yes), { subjectId: 'x', by: s.organiser, now: when.open, ...change });
    await end();
  });

test('a unit with a new name is told to other processes with the count of its commit', async () => {
  const { id, altNames } = await unit();
  const before = await publicGeneration();
  const words = { name: 'Xã Mới', bodyName: 'Ủy ban nhân dân xã Mới', altNames, note: '' };
  await hears();
  await rename({ by: s.organiser, now: when.open }, { ...words, id });
  expect([await publicGeneration(), await hears()]).toEqual([before + 1, [before + 1]]);
});

test.each<[Pick<Change, 'noun' | 'event'> & Partial<Change>, number]>([
  [{ noun: 'result', event: 'publish' }, 1],
  [{ noun: 'entry', event: 'disqualify' }, 1],
  [{ noun: 'contest', event: 'setRules' }, 1],
  [{ noun: 'model', event: 'revoke', from: 'recognised', to: 'rated' }, 1],
  [{ noun: 'paper', event: 'attach' }, 1],
  [{ noun: 'person', event: 'describePerson' }, 1],
  [{ noun: 'unit', event: 'remind' }, 0],
  [{ noun: 'entry', event: 'submit' }, 0],
  [{ noun: 'model', event: 'submit', from: 'draft', to: 'submitted' }, 0],
  [{ noun: 'paper', event: 'attach', unseen: true }, 0],
  [{ noun: 'sheet', event: 'submit' }, 0],
  [{ noun: 'account', event: 'changePassword' }, 0],
])('%o expires kept pages %i times', async (change, times) => {
  const before = await publicGeneration();
  await hears();
  await recorded(change);
  expect((await publicGeneration()) - before).toBe(times);
  expect(await hears()).toHaveLength(times);
});

test('what is not committed is told to nobody', async () => {
  const before = await publicGeneration();
  await hears();
  const undone = recorded({ noun: 'result', event: 'publish' }, () => Promise.reject(new Error('undone')));
  await expect(undone).rejects.toThrow('undone');
  expect([await publicGeneration(), await hears()]).toEqual([before, []]);
});

test('a page stays until the next date of a contest, and no longer than the day', async () => {
  const at = (text: string) => new Date(`${text}+07:00`);
  expect(await publicUntil(at('2020-08-15T21:59:59'))).toEqual(at('2020-08-15T22:00:00'));
  expect(await publicUntil(at('2020-08-15T22:00:00'))).toEqual(at('2020-08-15T22:30:00'));
  expect(await publicUntil(at('2020-08-15T22:30:00'))).toEqual(at('2020-08-16T00:00:00'));
});
