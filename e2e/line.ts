import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A line between the browser and the portal, under a host name and port of its own: as slow as it is told, and
 * down when it is told. The browser's own throttle does not slow what it sends.
 */
export async function openLine(portal: string) {
  const { hostname, port } = new URL(portal);
  const sockets = new Set<Socket>();
  let rate = Number.POSITIVE_INFINITY;
  let down = false;

  const server = createServer({ highWaterMark: 32 * 1024 }, (browser) => {
    if (down) return void browser.destroy();
    const inside = connect(Number(port), hostname);
    for (const socket of [browser, inside]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        browser.destroy();
        inside.destroy();
      });
    }
    inside.pipe(browser);
    void carry(browser, inside);
  });

  async function carry(browser: Socket, inside: Socket) {
    try {
      for await (const chunk of browser as AsyncIterable<Buffer>) {
        inside.write(chunk);
        if (chunk.length > 4_096 && Number.isFinite(rate)) await pause((chunk.length / rate) * 1000);
      }
      inside.end();
    } catch {
      inside.destroy();
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    slow: (bytesEachSecond: number) => (rate = bytesEachSecond),
    cut: () => {
      down = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => (down = false),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

export type Line = Awaited<ReturnType<typeof openLine>>;
