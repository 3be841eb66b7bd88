import { type ChildProcess, spawn } from 'node:child_process';

/** A server of its own with the kept layer before it, which tells how often it drew a page, and does as it is told meanwhile. */
const program = `
import { createServer } from 'node:http';
const kept = globalThis.portalKept;
const now = { generation: 1, lasts: 600_000, slow: 0, word: 'word-1', drawn: [], seen: [] };
kept.begin = async () => (kept.learn(now.generation), { generation: now.generation, lasts: now.lasts });
kept.count = async () => (kept.learn(now.generation), now.generation);
const server = createServer(async (request, response) => {
  if (request.url.startsWith('/api/health?')) {
    const told = JSON.parse(decodeURIComponent(request.url.split('?')[1]));
    Object.assign(now, told);
    if (told.commit) {
      now.generation += 1;
      now.word = 'word-' + now.generation;
      if (told.commit === 'heard') kept.learn(now.generation);
    }
    return response.end(JSON.stringify(now));
  }
  const word = now.word;
  now.drawn.push(request.url);
  now.seen.push([request.url, request.headers['x-kept'] ?? '', request.headers.cookie ?? '', request.headers['user-agent'] ?? '']);
  if (now.slow > 0) await new Promise((resolve) => setTimeout(resolve, now.slow));
  response.setHeader('Content-Security-Policy', "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'");
  response.setHeader('Vary', 'rsc, Accept-Encoding');
  response.setHeader('Cache-Control', 'private, no-cache, no-store');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('X-Frame-Options', 'DENY');
  if (request.url === '/hoi-thi/rong') {
    response.statusCode = 404;
    return response.end('<!DOCTYPE html><html id="__next_error__"><body><script>run()</script></body></html>');
  }
  if (request.url === '/khong-co-trang-nay') {
    response.statusCode = 404;
    return response.end('<html>Không tìm thấy trang</html>');
  }
  if (request.url === '/don-vi/khong-co') response.statusCode = 404;
  if (request.url === '/don-vi/co-banh') response.setHeader('Set-Cookie', 'a=b');
  const mark = request.url === '/don-vi/khong-giu' ? '<meta name="portal-kept" content="no"/>' : '';
  const own = request.url.includes('tron-ven') ? '<script defer="" src="/tien-ich/a.js"></script>' : '';
  const bulk = request.url === '/don-vi/lon' ? 'x'.repeat(9_000_000) : 'dân vận '.repeat(1_000);
  response.end('<html>' + mark + own + '<script>run("' + word + '")</script><script src="/a.js"></script>' + word + bulk);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

type Told = { generation: number; word: string; drawn: string[]; seen: [string, string, string, string][] };

export type Portal = Awaited<ReturnType<typeof startKept>>;

export async function startKept() {
  const inside = ['turns', 'ready'].flatMap((name) => [
    '--import',
    new URL(`../start/${name}.mjs`, import.meta.url).href,
  ]);
  const child: ChildProcess = spawn(process.execPath, [...inside, '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', PUBLIC_URL: 'https://cong.vn' },
  });
  const port = await new Promise<Buffer>((resolve) => child.stdout?.once('data', resolve));
  const url = `http://127.0.0.1:${String(port).trim()}`;
  const tell = async (what: object = {}) =>
    (await (await fetch(`${url}/api/health?${encodeURIComponent(JSON.stringify(what))}`)).json()) as Told;
  const drawn = async (path: string) => (await tell()).drawn.filter((one) => one === path).length;
  return { url, port: Number(String(port)), tell, drawn, stop: () => child.kill() };
}
