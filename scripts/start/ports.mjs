import { connect, createServer } from 'node:net';
import { Refusal, say } from './say.mjs';

/** The preferred port when it is free, otherwise any. */
export async function freePort(preferred = 0) {
  if (preferred && (await isFree(preferred))) return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A port that the operator named is taken or refused; the usual one gives way to the next, aloud. */
export async function portToServe(named, host) {
  if (named) {
    if (await isFree(named, host)) return named;
    throw new Refusal(
      `Cổng mạng ${named} (PORT) đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt PORT khác.`,
    );
  }
  for (let port = 3000; port < 3100; port++) {
    if (!(await isFree(port, host))) continue;
    if (port !== 3000) say(`  Cổng mạng 3000 đang bận, dùng ${port} thay thế.`);
    return port;
  }
  throw new Refusal('Các cổng mạng từ 3000 đến 3099 đều bận. Hãy đặt PORT.');
}

// Some systems let a second program listen beside a wildcard listener, so nobody may answer either.
export const isFree = async (port, host = '127.0.0.1') =>
  !(await answers(port)) && (await listens(port, host));

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => (socket.destroy(), resolve(true))).once('error', () => resolve(false));
  });

const listens = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false)).listen(port, host, () => server.close(() => resolve(true)));
  });
