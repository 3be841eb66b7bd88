import { expect, test } from 'vitest';
import { testDatabase } from '../testing/database';
import { db } from './db';
import { checkJobs, enqueue } from './jobs';

test('what came due while nobody worked is late only when the worker has had its time', async () => {
  await db().$transaction((tx) => enqueue(tx, 'sendMail', { payload: { id: 'x' } }));
  await expect(checkJobs(3_600)).resolves.toBeUndefined();
  await testDatabase().sql(`UPDATE graphile_worker._private_jobs SET run_at = now() - interval '1 hour'`);
  await expect(checkJobs(10)).resolves.toBeUndefined();
  await expect(checkJobs(3_600)).rejects.toThrow('1 jobs are late');
});
