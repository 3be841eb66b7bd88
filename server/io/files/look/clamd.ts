import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** The scanner did not answer, so the file waits unread (`storageFault`). */
export class ScannerAway extends Error {
  readonly code = 'ESCANNER';
}

const SILENCE_MS = 60_000;

/** Uses INSTREAM. @throws ScannerAway */
export async function isHarmful(path: string, address: string): Promise<boolean> {
  try {
    const answer = await scanned(path, socketTo(address));
    if (/: .+ FOUND$/u.test(answer)) return true;
    if (/: OK$/u.test(answer)) return false;
    throw new ScannerAway(`clamd answered ${answer.slice(0, 80)}`);
  } catch (error) {
    throw error instanceof ScannerAway ? error : new ScannerAway(String(error), { cause: error });
  }
}

function socketTo(address: string): Socket {
  const path = /^unix:(?<path>.+)$/u.exec(address)?.groups?.path;
  if (path) return connect(path);
  const cut = address.lastIndexOf(':');
  return connect(Number(address.slice(cut + 1)), address.slice(0, cut));
}

function scanned(path: string, socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd is silent')));
    socket.on('error', reject);
    socket.on('data', (chunk) => (answer += chunk.toString('utf8')));
    socket.on('close', () => resolve(answer.replace(/\0/gu, '').trim()));
    socket.on(
      'connect',
      () => void pour(path, socket).catch((error: unknown) => socket.destroy(error as Error)),
    );
  });
}

async function pour(path: string, socket: Socket): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    socket.write(length);
    // Clamd may hang up early with its answer, so 'drain' might never come.
    if (!socket.write(bytes)) await new Promise((go) => socket.once('drain', go).once('close', go));
    if (socket.destroyed) return;
  }
  socket.end(Buffer.alloc(4));
}
