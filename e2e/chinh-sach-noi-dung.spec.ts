import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { APIRequestContext } from 'playwright/test';
import { keptAddress } from '../scripts/kept/addresses.mjs';
import { inlineScripts } from '../scripts/kept/bytes.mjs';
import { expect, signIn, test } from './support';

// What the browser may run: on every page that is drawn for each request only scripts with the nonce of that very answer;
// on pages that are kept for everybody only those that its policy names by their hash.

const drawnEachTime = (file: string) =>
  /^\((?:desk|auth)\)\//u.test(file) ||
  /dynamic = 'force-dynamic'/u.test(readFileSync(`app/${file}`, 'utf8'));

const pages = (readdirSync('app', { recursive: true, encoding: 'utf8' }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('/page.tsx') && drawnEachTime(file))
  .map((file) => `/${file}`.replace(/\/page\.tsx$/u, '').replace(/\/\([^)]+\)/gu, ''))
  .map((route) => (route.includes('/tim/') ? `${route.replace(/^.*\/tim/u, '')}?q=nước` : route))
  .map((route) => route.replace('/cong/[locale]', '') || '/')
  // Another address of this shape leads to the page for what is missing, which is made at the build.
  .map((route) => route.replace('/mo-hinh/[slug]', '/mo-hinh/a-2020-0123456789ab'))
  .map((route) => route.replace(/\[[^\]]+\]/gu, 'khong-co'));
const addresses = pages.filter((address) => !keptAddress(address));
const shared = pages.filter(keptAddress);

/** Scripts without an address that the browser would run; data in the page (JSON-LD) is none. */
const inline = /<script(?![^>]*\ssrc=)(?![^>]*application\/ld\+json)(?<words>[^>]*)>/gu;

async function nonceOf(request: APIRequestContext, address: string) {
  const answer = await request.get(address, { maxRedirects: 0 });
  const policy = answer.headers()['content-security-policy'] ?? '';
  const nonce = /script-src 'self' 'nonce-(?<nonce>[^']+)' 'strict-dynamic'/u.exec(policy)?.groups?.nonce;
  const bare = [...(await answer.text()).matchAll(inline)].filter(
    ({ groups }) => !groups?.words?.includes(`nonce="${nonce}"`),
  );
  return { nonce, bare: bare.map(([script]) => script), status: answer.status() };
}

for (const who of [null, 'quantri@sonla.example']) {
  test(`${who ?? 'a visitor'}: every page drawn for a request runs only its own scripts`, async ({
    page,
  }) => {
    if (who) await signIn(page, who);
    const nonces = new Set<string>();
    let answers = 0;
    for (const address of addresses) {
      const { nonce, bare, status } = await nonceOf(page.request, address);
      // Strangers at the desk, and who is signed in at its doors, are led on.
      if (status === 307 || status === 303) continue;
      expect(bare, address).toEqual([]);
      expect(nonce, address).toBeTruthy();
      nonces.add(nonce ?? '');
      answers += 1;
    }
    expect(answers).toBeGreaterThan(who ? 40 : 5);
    expect(nonces.size).toBe(answers);
  });
}

test('pages that everybody shares are kept, and run only the scripts that their policy names', async ({
  request,
}) => {
  expect(shared.length).toBeGreaterThan(8);
  for (const address of shared) {
    await request.get(address);
    const answer = await request.get(address);
    const page = await answer.text();
    const rule = /script-src (?<rule>[^;]+)/u.exec(answer.headers()['content-security-policy'] ?? '');
    const hashes = inlineScripts(page).map(
      (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    expect(rule?.groups?.rule?.split(' '), address).toEqual(["'self'", ...new Set(hashes)]);
    expect(page).not.toContain('nonce=');
    if (answer.status() !== 200) continue;
    const held = await request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } });
    expect(held.status(), address).toBe(304);
  }
});
