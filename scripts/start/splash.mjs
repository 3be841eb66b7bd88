import { createServer } from 'node:http';
import { pageOf } from './splash-page.mjs';

// Until the portal itself answers, its address is held by this: whoever opens it sees how far the start has come.

const RETRY_AFTER = 5;

/**
 * @param {{ port: number, host: string, steps: { title: string, state: 'done' | 'running' }[] }} asked `steps` are told anew at each look
 * @returns {Promise<{ close: () => Promise<void> }>} `close` gives the port back before it answers
 */
export async function showSplash({ port, host, steps }) {
  const server = createServer((request, response) => answer(request, response, steps));
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(undefined));
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    });
  return { close };
}

function answer(request, response, steps) {
  const { pathname } = new URL(request.url, 'http://cong.invalid');
  const [type, text] = contentFor(request, pathname, steps);
  response.writeHead(503, {
    'Content-Type': `${type}; charset=utf-8`,
    'Retry-After': String(RETRY_AFTER),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:; frame-ancestors 'none'",
    Connection: 'close',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

function contentFor({ method, headers }, pathname, steps) {
  if (pathname === '/api/health') return ['application/json', JSON.stringify({ portal: 'starting', steps })];
  const reads = method === 'GET' || method === 'HEAD';
  if (reads && (headers.accept ?? '').includes('text/html')) return ['text/html', pageOf(steps)];
  return ['text/plain', 'Cổng đang khởi động. Xin thử lại sau ít giây.\n'];
}
