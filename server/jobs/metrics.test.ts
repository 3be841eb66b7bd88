import { expect, test } from 'vitest';
import { env } from '../io/env';
import { enqueue } from '../io/jobs';
import { post } from '../mail/mails';
import { transact } from '../write';
import { metricsFor } from './metrics';

const token = 'mot-ma-dai-hai-muoi-bon-ky-tu';
const canary = 'CHIM-HOANG-YEN';

test('without its token the address does not exist, with another one neither', async () => {
  expect(await metricsFor(`Bearer ${token}`)).toBeNull();
  Object.assign(env(), { METRICS_TOKEN: token });
  for (const wrong of [
    '',
    'Bearer',
    `Bearer ${token.slice(1)}`,
    `bearer ${token}`,
    `Bearer ${token} `,
    token,
  ])
    expect(await metricsFor(wrong)).toBeNull();
});

test('with it jobs, mails and connections are counted, and nobody is named', async () => {
  Object.assign(env(), { METRICS_TOKEN: token });
  await transact(async (tx) => {
    await enqueue(tx, 'sendMail', { payload: { id: canary } });
    const about = { noun: 'person', subjectId: canary } as const;
    await post(
      tx,
      { to: `${canary}@x.vn`, personId: null, ...about, subject: canary, text: canary },
      new Date(),
    );
  });
  const { text = '', type = '' } = (await metricsFor(`Bearer ${token}`)) ?? {};
  expect(type).toContain('text/plain');
  expect(text).toContain('cong_jobs{state="waiting"} 2');
  expect(text).toContain('cong_mails{state="given_up"} 0');
  expect(text).toMatch(/cong_database_connections\{state="active"\} \d/u);
  expect(text).toContain('nodejs_eventloop_lag_seconds');
  expect(text).not.toContain(canary);
  expect((await metricsFor(`Bearer ${token}`))?.text).toContain('cong_jobs{state="waiting"} 2');
});
