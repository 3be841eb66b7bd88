import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Denied, no } from '@/domain/verdict';
import { uploadHandler } from './router';

// CVE-2026-32887: with effect before 3.20 the context of one request was seen in the middleware of
// another, so one user's session could answer for another's. package.json overrides effect; this
// fails without it.
it('keeps the context of each of a hundred requests at once', async () => {
  const context = new AsyncLocalStorage<string>();
  const seen: [string | undefined, string | null][] = [];
  const { answer } = uploadHandler(async (request) => {
    seen.push([context.getStore(), request.headers.get('x-who')]);
    throw new Denied(no('notSignedIn'));
  });
  for (let round = 0; round < 5; round++) {
    await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        context.run(`${round}-${i}`, () => answer(request(`${round}-${i}`))),
      ),
    );
  }
  expect(seen).toHaveLength(500);
  expect(seen.filter(([inContext, inRequest]) => inContext !== inRequest)).toEqual([]);
});

const request = (who: string): Request =>
  new Request('http://localhost:3000/api/uploadthing?actionType=upload&slug=paper', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', 'x-who': who },
    body: JSON.stringify({
      input: { modelId: randomUUID(), kind: 'plan' },
      files: [{ name: 'a.pdf', size: 10, type: 'application/pdf' }],
    }),
  });
