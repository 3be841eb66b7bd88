import crypto, { createHash, webcrypto } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Makes this process tell a story the same way each time: what it draws follows from `word`, and its clock stands at `moment`.
 * Only for the snapshot of the demonstration, whose secrets are published anyway; what is secret in an
 * installation is made when the snapshot is restored.
 */
export function standStill(word: string, moment: Date): void {
  const draw = drawnFrom(word);
  Date.now = () => moment.getTime();
  const bytes = (size: number): Buffer => Buffer.concat([...draw(size)]);
  const randomInt = (below: number): number => bytes(6).readUIntBE(0, 6) % below;
  const randomUUID = () => uuidOf(bytes(16));
  Object.assign(crypto, { randomBytes: bytes, randomInt, randomUUID });
  const fill = <T extends ArrayBufferView>(view: T): T => {
    Buffer.from(view.buffer, view.byteOffset, view.byteLength).set(bytes(view.byteLength));
    return view;
  };
  for (const [name, value] of Object.entries({ getRandomValues: fill, randomUUID }))
    Object.defineProperty(webcrypto, name, { value, configurable: true });
  syncBuiltinESMExports();
}

/** Blocks of sha256(word, counter), cut to the size that was asked for. */
function drawnFrom(word: string) {
  let count = 0;
  return function* (size: number): Generator<Buffer> {
    for (let left = size; left > 0; left -= 32) {
      count += 1;
      yield createHash('sha256').update(`${word} ${count}`).digest().subarray(0, left);
    }
  };
}

function uuidOf(bytes: Buffer): `${string}-${string}-${string}-${string}-${string}` {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
