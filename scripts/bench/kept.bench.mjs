import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { freePort } from '../start/ports.mjs';
import { inData } from '../start/places.mjs';
import { serve } from '../start/serve.mjs';
import { cloneTemplate, ensureTemplate, openTestCluster, testSettings } from '../start/testbed.mjs';
import { machine, median, table } from './measure.mjs';
import { withNginx } from './nginx.mjs';

// Public pages as browsers ask for them (compressed), kept in front of Next: against nginx with the very same bytes, and against the
// same server that keeps nothing. Needs nginx and wrk.

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = 3;
const coding = 'br, gzip';

const about = machine();
const folder = inData('bench', 'kept');
mkdirSync(folder, { recursive: true, mode: 0o755 });
const cluster = await openTestCluster();
const copy = await cloneTemplate(cluster, await ensureTemplate(cluster, 'demo'), 'do');

async function started(more = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const places = { DATABASE_URL: copy.url, STORAGE_DIR: copy.storage, PUBLIC_URL: url, NEXTAUTH_URL: url };
  const log = inData('bench', 'cong.log');
  return {
    url,
    ...(await serve({ env: testSettings({ ...places, ...more }), port, host: '127.0.0.1', log })),
  };
}

const kept = await started();
const bare = await started({ KEEP_PAGES: 'false' });
const [, contest = ''] = /href="(\/hoi-thi\/[a-z0-9-]+)"/u.exec(await text('/hoi-thi')) ?? [];
const [, model = ''] =
  /<link href="[^"]+(\/mo-hinh\/[^"]+-[0-9a-f]{12})"/u.exec(await text('/mo-hinh/atom.xml')) ?? [];
const pages = { home: '/', list: '/mo-hinh', model, contest, results: `${contest}/ket-qua` };

const files = {};
for (const [name, path] of Object.entries(pages)) {
  await bytes(path);
  const { body, encoding } = await bytes(path);
  if (encoding !== 'br') throw new Error(`${path} is not kept`);
  files[`${name}.br`] = body;
}
const rows = await withNginx(folder, files, (nginx) =>
  Object.entries(pages).map(([name, path]) => {
    const rounds = Array.from({ length: ROUNDS }, () => [
      rate(`${kept.url}${path}`),
      rate(`${nginx}/${name}.br`),
      rate(`${bare.url}${path}`),
    ]);
    const [ours, theirs, without] = [0, 1, 2].map((at) => median(rounds.map((round) => round[at])));
    const paired = (at) => median(rounds.map((round) => round[0] / round[at]));
    const kB = (files[`${name}.br`].length / 1000).toFixed(1);
    return [
      name,
      kB,
      ...[ours, theirs, without].map((n) => n.toFixed(0)),
      paired(1).toFixed(2),
      without > 0 ? paired(2).toFixed(0) : '–',
    ];
  }),
);
await kept.stop();
await bare.stop();
await cluster.stop();

process.stdout.write(`## Kept pages

Requests per second, wrk with 50 connections for ${SECONDS} s on the same machine, \`Accept-Encoding: ${coding}\`; median of ${ROUNDS} rounds in
turn. nginx (all its processes) serves the same compressed bytes as a file; *keeps nothing* is the same server with \`KEEP_PAGES=false\`.

${table(['page', 'kB', 'portal', 'nginx', 'keeps nothing', 'to nginx', 'to keeping nothing'], rows)}

${about}
`);

async function text(path) {
  return (await fetch(kept.url + path, { headers: { connection: 'close' } })).text();
}

/** As it comes over the line. */
function bytes(path) {
  return new Promise((resolve, reject) => {
    const asking = request(
      kept.url + path,
      { headers: { 'accept-encoding': coding }, agent: false },
      async (answer) =>
        resolve({
          body: Buffer.concat(await answer.toArray()),
          encoding: answer.headers['content-encoding'],
        }),
    );
    asking.on('error', reject).end();
  });
}

function rate(address) {
  const asked = ['-t1', '-c50', `-d${SECONDS}s`, '-H', `Accept-Encoding: ${coding}`, address];
  const { stdout } = spawnSync('wrk', asked, { encoding: 'utf8' });
  return Number(/Requests\/sec:\s+([\d.]+)/u.exec(stdout)?.[1] ?? Number.NaN);
}
