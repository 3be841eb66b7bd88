import { type AddressInfo, createServer, type Server } from 'node:net';

/** A stand-in for clamd (INSTREAM). */
export async function standIn(answer: (bytes: Buffer) => string): Promise<string> {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      got = Buffer.concat([got, chunk]);
      const pieces: Buffer[] = [];
      for (let at = 'zINSTREAM\0'.length; at + 4 <= got.length; ) {
        const length = got.readUInt32BE(at);
        if (length === 0) socket.end(`stream: ${answer(Buffer.concat(pieces))}\0`);
        pieces.push(got.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  return addressOf(server);
}

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  server.unref();
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
