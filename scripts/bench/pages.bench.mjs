import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { freePort } from '../start/ports.mjs';
import { inData } from '../start/places.mjs';
import { serve } from '../start/serve.mjs';
import { testSettings } from '../start/testbed.mjs';
import { filled, openBench } from './database.mjs';
import { machine, table } from './measure.mjs';
import { withNginx } from './nginx.mjs';

// Public pages against nginx serving the same HTML in the same run, and what a page weighs. Needs nginx and wrk.

const about = machine();
const folder = inData('bench', 'pages');
mkdirSync(folder, { recursive: true, mode: 0o755 });
const cluster = await openBench();
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const env = testSettings({
  DATABASE_URL: await filled(cluster, 1_000),
  STORAGE_DIR: folder,
  PUBLIC_URL: url,
  NEXTAUTH_URL: url,
});
const { stop } = await serve({ env, port, host: '127.0.0.1', log: inData('bench', 'cong.log') });
const [, model = ''] =
  /<link href="[^"]+(\/mo-hinh\/[^"]+-[0-9a-f]{12})"/u.exec(await text('/mo-hinh/atom.xml')) ?? [];
const pages = { home: '/', list: '/mo-hinh', model, unit: '/don-vi/xa-1', about: '/gioi-thieu' };
const html = {};
for (const [name, path] of Object.entries(pages)) html[name] = await text(path);

const speed = await withNginx(folder, html, async (nginx) => {
  const rows = [];
  for (const name of ['list', 'model']) {
    const [ours, theirs] = [rate(`${url}${pages[name]}`), rate(`${nginx}/${name}.html`)];
    rows.push([name, ours.toFixed(0), theirs.toFixed(0), (ours / theirs).toFixed(3)]);
  }
  const searched = rate(`${url}/mo-hinh?q=duong+hoa`);
  rows.push(['search (made for each request)', searched.toFixed(0), '', '']);
  return rows;
});
const weights = [];
for (const [name, page] of Object.entries(html)) weights.push([name, ...(await weightOf(page))]);
await stop();
await cluster.stop();

process.stdout.write(`## Public pages

Requests per second, wrk with 50 connections for 8 s on the same machine; no compression. nginx serves the same bytes as a file.

${table(['page', 'portal', 'nginx', 'ratio'], speed)}

Weight in kB, gzip: what a first visit loads beside pictures. All of it but the HTML and CSS is Next's own; the pages work without it.

${table(['page', 'HTML', 'CSS', 'JavaScript', 'files of JavaScript'], weights)}

${about}
`);

async function text(path) {
  // The server closes idle connections while the load runs elsewhere; a kept one would be found dead.
  return (await fetch(url + path, { headers: { connection: 'close' } })).text();
}

function rate(address) {
  const { stdout } = spawnSync('wrk', ['-t1', '-c50', '-d8s', address], { encoding: 'utf8' });
  return Number(/Requests\/sec:\s+([\d.]+)/u.exec(stdout)?.[1] ?? Number.NaN);
}

async function weightOf(page) {
  const scripts = [...page.matchAll(/<script[^>]+src="([^"]+)"(?![^>]*nomodule)/giu)].map(
    (found) => found[1],
  );
  const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map((found) => found[1]);
  const zipped = async (paths) => {
    const sizes = await Promise.all(paths.map(async (path) => gzipSync(await text(path)).length));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  writeFileSync(`${folder}/last.html`, page);
  const kB = (bytes) => (bytes / 1000).toFixed(1);
  return [kB(gzipSync(page).length), kB(await zipped(styles)), kB(await zipped(scripts)), scripts.length];
}
