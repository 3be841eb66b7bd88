import { createHash, randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seated } from '@/prisma/factories';
import { now } from '@/server/io/clock';
import { cookieName, seal } from '../../server/io/request/cookie';
import { db } from '@/server/io/db';
import { openSession } from '../../server/account/login-sessions';
import { allIn, until } from '../start/alive.mjs';
import { ensureDatabase, query } from '../start/database.mjs';
import { inData } from '../start/places.mjs';
import { freePort } from '../start/ports.mjs';
import { openCluster } from '../start/postgres.mjs';
import { testMoment, testSettings } from '../start/testbed.mjs';
import { actionId, visitor } from './visitor.mjs';
import { emptyLedger, registering, writersOf } from './writers.mjs';

// Acknowledged writes, and kill -9 at a random moment: of the starter and the server; of everything with PostgreSQL; of PostgreSQL alone.

export const ways = ['starter', 'everything', 'postgres'];

/**
 * @param {{ rounds: number, between: [number, number] }} size how often, and after how many milliseconds of writing
 * @returns what was acknowledged, what of it is gone, and how long it took until the portal answered again
 */
export async function kills({ rounds, between: [least, most] }) {
  const portal = await prepared();
  const ledger = emptyLedger();
  const back = [];
  const troubles = [];
  let writing;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const way = ways[round % ways.length];
      process.stderr.write(`round ${round + 1} of ${rounds}: ${way}…\n`);
      await portal.start();
      writing = portal.write(ledger, round);
      // Not before each has something to lose: the first requests load the routes.
      const before = countOf(ledger);
      if (!(await until(() => countOf(ledger) >= before + 3 * AT_ONCE, 120_000)))
        throw new Error('Nobody can write', { cause: ledger.fault });
      await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
      const began = performance.now();
      if (way === 'postgres') troubles.push(await portal.killPostgres());
      else await portal.kill(way);
      await portal.start();
      back.push((performance.now() - began) / 1_000);
      await writing.stop();
    }
    await portal.start();
    return { ledger, back, troubles, lost: await lostOf(ledger, portal) };
  } finally {
    await writing?.stop();
    await portal.end();
  }
}

export const countOf = ({ models, saves, files, attached }) =>
  models.length + saves + files.length + attached.length;

/** Nobody may have more drafts than a hundred: three write at a time, and others in the next round. */
const OFFICERS = 12;
const AT_ONCE = 3;

/** A database and storage of its own, with the durability of real use, and officers who are signed in. */
async function prepared() {
  const room = inData('bench', 'kill');
  rmSync(room, { recursive: true, force: true });
  mkdirSync(room, { recursive: true, mode: 0o711 });
  const [folder, storage, log] = ['postgres', 'storage', 'cong.log'].map((name) => join(room, name));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const clock = String(Date.parse(testMoment) - Date.now());
  const env = testSettings({
    STORAGE_DIR: storage,
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
    CLOCK_OFFSET_MS: clock,
  });
  const cluster = await openCluster(folder);
  env.DATABASE_URL = await ensureDatabase(cluster, { name: 'cong', env, storage, stages: ['reference'] });
  Object.assign(process.env, env);
  const units = await db().unit.findMany({
    where: { kind: 'commune', validFrom: { lt: now() }, OR: [{ validTo: null }, { validTo: { gt: now() } }] },
    take: OFFICERS,
  });
  const officers = await Promise.all(units.map(officerOf));
  await db().$disconnect();
  await cluster.stop();
  return {
    ...keptAlive({ env, folder, port, log, url, doors: doorsOf(url, officers[0]) }),
    write: writing(url, officers),
    databaseUrl: cluster.url('cong'),
    storage,
  };
}

async function officerOf(unit) {
  const { personId } = await seated('unitOfficer', unit.id);
  return {
    unitId: unit.id,
    cookie: `${cookieName()}=${await seal(personId, await openSession(personId, 'bench', now()))}`,
  };
}

/** A page, an action and a save, as a browser asks for them. */
function doorsOf(url, { unitId, cookie }) {
  const who = visitor(url, cookie);
  const id = randomUUID();
  const register = actionId(registering, 'registerModel');
  const typed = { id, unitId, year: '2022', from: '' };
  const text = { base: 0, holder: 'collective', name: 'Thử lại' };
  return {
    page: async () => {
      const answer = await fetch(`${url}/mo-hinh?q=${Math.random()}`, { headers: { accept: 'text/html' } });
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        text: await answer.text(),
      };
    },
    action: () => who.act('/ban-lam-viec/mo-hinh/moi', register, typed),
    save: () => who.json(`/ban-lam-viec/mo-hinh/${id}/dang-ky/luu`, text),
  };
}

function keptAlive({ env, folder, port, log, url, doors }) {
  let keeper;
  const data = join(folder, 'cluster');
  const healthy = async () => (await fetch(`${url}/api/health`).catch(() => ({}))).status === 200;
  async function start() {
    if (!keeper || keeper.exitCode !== null || keeper.signalCode) {
      const words = [new URL('./keeper.mjs', import.meta.url).pathname, folder, String(port), log];
      // A group of its own: it is killed as a whole.
      keeper = spawn(process.execPath, words, {
        env: { ...process.env, ...env },
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(keeper, 'exit').then(([code]) => {
        throw new Error(`The portal does not start after a kill: ${code}`);
      });
      await Promise.race([once(keeper.stdout, 'data'), ended]);
      ended.catch(() => undefined);
    }
    if (!(await until(healthy, 120_000))) throw new Error('The portal does not come back');
  }
  async function kill(way) {
    const gone = once(keeper, 'exit');
    const all = way === 'everything' ? allIn(data) : [];
    process.kill(-keeper.pid, 'SIGKILL');
    for (const pid of all) killed(pid);
    await gone;
  }
  /** How each door answered until PostgreSQL was there again: by status, what came with it. */
  async function killPostgres() {
    for (const ask of Object.values(doors)) await ask();
    process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    const seen = await Promise.all(
      Object.entries(doors).map(async ([door, ask]) => {
        const answers = {};
        await until(async () => {
          const { status, headers, text } = await ask();
          answers[status] = { retryAfter: headers['retry-after'], text };
          return answers[503] && status < 400;
        }, 60_000);
        return [door, answers];
      }),
    );
    return Object.fromEntries(seen);
  }
  async function end() {
    if (!keeper || keeper.exitCode !== null || keeper.signalCode) return;
    const gone = once(keeper, 'exit');
    keeper.kill('SIGTERM');
    await gone;
  }
  return { start, kill, killPostgres, end };
}

/** One that has ended by itself meanwhile, as a backend does whose client is gone, is no fault. */
function killed(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (fault) {
    if (fault.code !== 'ESRCH') throw fault;
  }
}

const writing = (url, officers) => (ledger, round) => {
  let over = false;
  const write = writersOf(url, ledger);
  const first = (round * AT_ONCE) % OFFICERS;
  const all = officers.slice(first, first + AT_ONCE).map((officer) => write(officer, () => over));
  return {
    stop: async () => {
      over = true;
      await Promise.all(all);
    },
  };
};

/** One line for each thing that was acknowledged and is not there, or is there twice. */
async function lostOf(ledger, { databaseUrl, storage }) {
  const ask = (sql) => query(databaseUrl, sql);
  const models = new Map((await ask('SELECT id, name FROM "Model"')).map((row) => [row.id, row]));
  const files = new Map(
    (await ask('SELECT id, state, sha256, "storeKey" FROM "StoredFile"')).map((row) => [row.id, row]),
  );
  const papers = new Set((await ask('SELECT "fileId" FROM "PaperVersion"')).map((row) => row.fileId));
  const twice = await ask(
    `SELECT "subjectId" FROM "History" WHERE noun = 'model' AND event = 'register' GROUP BY 1 HAVING count(*) <> 1`,
  );
  return [
    ...ledger.models
      .filter(
        ({ id, texts, saved }) =>
          !texts.slice(Math.max(saved, 0)).includes(models.get(id)?.name) && (saved >= 0 || !models.has(id)),
      )
      .map(({ id }) => `model ${id}`),
    ...ledger.files
      .filter((file) => !keptWhole(file, files.get(file.id), storage))
      .map(({ id }) => `file ${id}`),
    ...ledger.attached.filter((id) => !papers.has(id)).map((id) => `paper ${id}`),
    ...twice.map(({ subjectId }) => `twice ${subjectId}`),
  ];
}

function keptWhole({ sha256 }, row, storage) {
  if (row?.state !== 'ready' || row.sha256 !== sha256) return false;
  return (
    createHash('sha256')
      .update(readFileSync(join(storage, row.storeKey)))
      .digest('hex') === sha256
  );
}
