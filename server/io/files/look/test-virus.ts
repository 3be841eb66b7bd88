import { createReadStream } from 'node:fs';

/** EICAR, in two halves so that scanners do not flag our own source. */
const SIGN = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

export function watchForTestVirus(): (chunk: Buffer) => boolean {
  let before = Buffer.alloc(0);
  return (chunk) => {
    const part = Buffer.concat([before, chunk]);
    before = part.subarray(-SIGN.length);
    return part.includes(SIGN);
  };
}

export async function holdsTestVirus(path: string): Promise<boolean> {
  const sees = watchForTestVirus();
  for await (const chunk of createReadStream(path)) if (sees(chunk as Buffer)) return true;
  return false;
}
