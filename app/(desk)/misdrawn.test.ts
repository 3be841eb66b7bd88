import { relative } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { DRAWN_FIELD, DRAWN_HEADER, DRAWN_QUERY } from '@/domain/account/drawn-for';
import { seated } from '@/prisma/factories';
import { clone } from '@/scripts/start/places.mjs';
import { sourceFiles } from '@/scripts/start/sources.mjs';
import { actorOfPage, drawnFor } from '@/server/request/drawn-for';
import { cookieName, seal } from '@/server/io/request/cookie';
import { now } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { openSession } from '@/server/account/login-sessions';

// One browser, two tabs: the page was drawn for the first person, the second is signed in now. Every door there is.

const cookie = vi.hoisted(() => ({ value: '' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => ({ value: cookie.value }) }),
  headers: async () => new Headers(),
}));

let first: string;
let second: { id: string; name: string };

beforeAll(async () => {
  first = (await seated('viewer')).personId;
  const { personId } = await seated('administrator');
  second = await db().person.findUniqueOrThrow({ where: { id: personId } });
  cookie.value = await seal(second.id, await openSession(second.id, '', now()));
});

const files = sourceFiles(['app']).map((path) => ({ path, own: relative(clone, path) }));
const actions = files.filter(({ own }) => /^app\/\(desk\)\/.*\/actions\.ts$/u.test(own));
const routes = files.filter(({ own }) => /^app\/\(desk\)\/.*\/route\.ts$/u.test(own));

type Action = (previous: null, typed: object) => Promise<unknown>;

test('there is something to try', () => {
  expect(actions.length).toBeGreaterThan(30);
  expect(routes.length).toBeGreaterThan(10);
});

test.each(actions)(
  '$own: no action writes for another, nor for a page that does not say',
  async ({ path }) => {
    const exported = (await import(/* @vite-ignore */ path)) as Record<string, unknown>;
    const found = Object.entries(exported).filter(([, value]) => typeof value === 'function');
    expect(found.length).toBeGreaterThan(0);
    const before = await db().history.count();
    for (const [name, act] of found) {
      for (const told of [{ [DRAWN_FIELD]: drawnFor(first) }, {}]) {
        const answer = await (act as Action)(null, { reason: 'vì dân', ...told });
        expect([name, answer]).toEqual([
          name,
          expect.objectContaining({ kind: 'misdrawn', signedInAs: second.name }),
        ]);
        expect(answer).toMatchObject({ typed: { reason: 'vì dân' } });
      }
    }
    expect(await db().history.count()).toBe(before);
  },
);

type Route = Partial<Record<'GET' | 'POST', (request: Request, context: object) => Promise<Response>>>;

/** Whatever a route asks of its address. */
const params = Promise.resolve(
  new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : 'x'), ownKeys: () => [] }),
);

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test.each(routes)('$own: neither saves nor hands out for another', async ({ path, own }) => {
  const { GET, POST } = (await import(/* @vite-ignore */ path)) as Route;
  expect(GET ?? POST).toBeDefined();
  const headers = { host: 'cong.vn', origin: 'https://cong.vn', [DRAWN_HEADER]: drawnFor(first) };
  const type = own.includes('/doc/') ? sheet : 'application/json';
  const body = JSON.stringify({ [DRAWN_FIELD]: drawnFor(first) });
  const posted = { method: 'POST', headers: { ...headers, 'content-type': type }, body };
  const saved = POST && (await POST(new Request('https://cong.vn/x', posted), { params }));
  if (saved) expect(await saved.json()).toMatchObject({ kind: 'misdrawn', signedInAs: second.name });
  const asked = new Request(`https://cong.vn/x?${new URLSearchParams({ [DRAWN_QUERY]: drawnFor(first) })}`);
  const given = GET && (await GET(asked, { params }));
  if (!given) return;
  expect(given.status).toBe(409);
  expect(await given.text()).toContain(second.name);
});

test('an upload asks for an address only from a page of its own', async () => {
  const request = (told: string) =>
    new Request('https://cong.vn/api/uploadthing', {
      headers: { cookie: `${cookieName()}=${cookie.value}`, [DRAWN_HEADER]: told },
    });
  for (const told of [drawnFor(first), ''])
    await expect(actorOfPage(request(told))).rejects.toMatchObject({
      refusal: { reason: 'drawnForAnother' },
    });
  expect(await actorOfPage(request(drawnFor(second.id)))).toMatchObject({ personId: second.id });
});
