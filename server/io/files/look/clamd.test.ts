import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isHarmful, ScannerAway } from './clamd';
import { standIn } from '../../../testing/clamd';

// Against a stand-in that speaks INSTREAM; with CLAMD_ADDRESS of a real clamd (which knows the test
// virus), against that too.

const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');

async function file(text: string | Buffer) {
  const path = join(await mkdtemp(join(tmpdir(), 'clamd-')), 'a');
  await writeFile(path, text);
  return path;
}

const honest = (bytes: Buffer) => (bytes.includes(testVirus) ? 'Eicar-Test-Signature FOUND' : 'OK');

test('a file is clean or harmful as the scanner says, whole and in many pieces', async () => {
  const address = await standIn(honest);
  const long = Buffer.concat([Buffer.alloc(300_000, 'a'), Buffer.from(testVirus)]);
  expect(await isHarmful(await file('Kế hoạch'), address)).toBe(false);
  expect(await isHarmful(await file(long), address)).toBe(true);
});

test('a scanner that is away, or that gives up, says nothing about the file', async () => {
  await expect(isHarmful(await file('x'), 'unix:/khong/co')).rejects.toBeInstanceOf(ScannerAway);
  const tired = await standIn(() => 'INSTREAM size limit exceeded. ERROR');
  await expect(isHarmful(await file('x'), tired)).rejects.toBeInstanceOf(ScannerAway);
});

const real = process.env.CLAMD_ADDRESS ?? 'unix:/run/clamav/clamd.ctl';
const stands = process.env.CLAMD_ADDRESS !== undefined || existsSync(real.replace('unix:', ''));

test.runIf(stands)('the real clamd finds the test virus and lets a plan pass', async () => {
  expect(await isHarmful(await file(testVirus), real)).toBe(true);
  expect(await isHarmful(await file('Kế hoạch'), real)).toBe(false);
});
