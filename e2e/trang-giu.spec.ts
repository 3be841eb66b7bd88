import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { keptAddress } from '../scripts/kept/addresses.mjs';
import { addressesOf } from './public-addresses';
import { expect, test } from './support';

// What everybody reads is kept: every public address answers the same bytes as one that was drawn for this visitor alone, and
// after a change nobody reads an old word.

/** Of a page the moment at which it was drawn, and that of the demonstration; every other sign is the same. */
const undated = (body: Buffer) =>
  body
    .toString('latin1')
    .replace(/C.{1,8}p nh.{1,8}t l.{1,4}c [^.<"]*/gu, '')
    .replace(/\d{1,2} gi.{1,4} \d{2}/gu, '');

const afresh = async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query('UPDATE "PublicGeneration" SET number = number + 1');
  await client.query(`SELECT pg_notify('portal_public', number::text) FROM "PublicGeneration"`);
  await client.end();
};

/** What a reader sees: how Next cuts the data for its scripts into pieces differs each time. */
const seen = (body: Buffer) => undated(body).replace(/<script[\s\S]*?<\/script>/gu, '');

test('every public address answers from memory what is drawn for it, in each coding', async ({ request }) => {
  const addresses = await addressesOf(request);
  expect(addresses.length).toBeGreaterThan(30);
  await afresh();
  const drawn = new Map<string, Buffer>();
  for (const address of addresses) {
    expect(keptAddress(address), address).toBeTruthy();
    const answer = await request.get(address, { headers: { 'accept-encoding': 'identity' } });
    const body = await answer.body();
    const { etag = '', ...headers } = answer.headers();
    expect([answer.status(), headers['x-content-type-options']], address).toEqual([200, 'nosniff']);
    for (const coding of ['identity', 'gzip', 'br']) {
      const kept = await request.get(address, { headers: { 'accept-encoding': coding } });
      expect((await kept.body()).equals(body), `${address} ${coding}`).toBe(true);
      expect([kept.headers().etag, kept.headers()['set-cookie']], address).toEqual([etag, undefined]);
      expect(kept.headers().vary, address).toContain('Accept-Encoding');
    }
    const held = await request.get(address, { headers: { 'if-none-match': etag } });
    expect([held.status(), (await held.body()).length], address).toEqual([304, 0]);
    const head = await request.head(address);
    expect([head.status(), (await head.body()).length, head.headers().etag], address).toEqual([200, 0, etag]);
    drawn.set(address, body);
  }
  await afresh();
  for (const [address, body] of drawn)
    expect(seen(await (await request.get(address)).body()) === seen(body), address).toBe(true);
});

test('while another process changes a name again and again, nobody reads an old one a second later', async ({
  request,
}) => {
  const [, slug = ''] =
    /\/don-vi\/(?<slug>xa-[a-z0-9-]+)/u.exec(await (await request.get('/don-vi')).text()) ?? [];
  const names = Array.from({ length: 8 }, (_, n) => `Xã Đổi Tên Thử ${n + 1}`);
  const committed: { at: number; name: string }[] = [];
  const args = ['--import', 'tsx', 'e2e/renaming.ts', JSON.stringify({ slug, names, pause: 700 })];
  const renaming = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  renaming.stdout.on('data', (lines: Buffer) => {
    for (const name of lines.toString().trim().split('\n')) committed.push({ at: Date.now(), name });
  });
  const over = once(renaming, 'close');
  const old: string[] = [];
  let reads = 0;
  const read = async () => {
    while (renaming.exitCode === null) {
      const asked = Date.now();
      const known = committed.findLastIndex(({ at }) => at < asked - 1_000);
      const page = await (await request.get(`/don-vi/${slug}`)).text();
      const title = /<h1[^>]*>(?<title>[^<]+)/u.exec(page)?.groups?.title ?? '';
      const seen = committed.findLastIndex(({ name }) => title.includes(name));
      if (known >= 0 && seen < known) old.push(`${title} a second after ${committed[known]?.name}`);
      reads += 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, read));
  await over;
  expect(old).toEqual([]);
  expect(committed).toHaveLength(names.length + 1);
  expect(reads).toBeGreaterThan(50);
});
