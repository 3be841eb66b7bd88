import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request as open } from 'node:http';

/** A server of its own under the rule of turns: it says how many it had at once, and some of its answers ask itself. */
const program = `
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
let [now, most, order, asked, left] = [0, 0, [], [], []];
const whose = new AsyncLocalStorage();
const mixed = [];
subscribe('http.server.request.start', ({ request, socket }) => {
  asked.push(request.url);
  socket.setMaxListeners(0);
  socket.once('close', () => left.push(request.url));
});
let release;
const held = new Promise((resolve) => (release = resolve));
const big = Buffer.alloc(8_000_000);
const server = createServer((request, response) => {
  if (whose.getStore()) mixed.push(request.url + ' within ' + whose.getStore());
  const made = whose.run(request.url, () => answer(request, response));
  if (request.url.startsWith('/like-next')) return made;
});
async function answer(request, response) {
  if (request.url === '/api/health?release') release();
  if (request.url.startsWith('/api/health?seen')) {
    return response.end(JSON.stringify({ now, most, order, asked, left, mixed }));
  }
  now += 1;
  if (request.url.startsWith('/form')) await request.toArray().catch(() => undefined);
  most = Math.max(most, now);
  order.push(request.url);
  await (/held/.test(request.url) ? held : new Promise((resolve) => setTimeout(resolve, 30)));
  const own = 'http://127.0.0.1:' + server.address().port + '/inside';
  if (request.url.startsWith('/leads-on')) await (await fetch(own, { headers: { 'x-turn': request.headers['x-turn'] } })).text();
  now -= 1;
  if (request.url.startsWith('/stream')) {
    response.write(big);
    return new Promise((resolve) => response.once('close', resolve));
  }
  response.end(request.url.startsWith('/big') ? big : 'done');
}
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

type Seen = { now: number; most: number; order: string[]; asked: string[]; left: string[]; mixed: string[] };

export type Visited = Awaited<ReturnType<typeof startUnderTurns>>;

/** @param proxies how many proxies it believes */
export async function startUnderTurns(proxies = 0) {
  const inside = ['--import', new URL('./turns.mjs', import.meta.url).href];
  const child: ChildProcess = spawn(process.execPath, [...inside, '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TRUST_PROXY: String(proxies) },
  });
  const port = await new Promise<Buffer>((resolve) => child.stdout?.once('data', resolve));
  const url = `http://127.0.0.1:${String(port).trim()}`;
  const ask = async (path: string, headers = {}) =>
    (await fetch(url + path, { headers: { connection: 'close', ...headers } })).text();
  return {
    url,
    port: Number(String(port)),
    ask,
    many: (path: string, headers = {}, length = 200) =>
      Promise.all(Array.from({ length }, (_, n) => ask(`${path}/${n}`, headers))),
    seen: async () => JSON.parse(await ask('/api/health?seen')) as Seen,
    release: () => ask('/api/health?release'),
    stop: () => child.kill(),
  };
}

/** Asks from another address of this machine. */
export async function askFrom(localAddress: string, url: string): Promise<string> {
  const [answer] = (await once(open(url, { localAddress, agent: new Agent() }).end(), 'response')) as [
    IncomingMessage,
  ];
  return (await answer.toArray()).join('');
}
