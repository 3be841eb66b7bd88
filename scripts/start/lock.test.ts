import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = `
  const { takeLock } = await import(${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)});
  try { takeLock(); console.log('taken'); setTimeout(() => process.exit(0), 3000); }
  catch (fault) { console.log('refused ' + fault.code); }`;

/** The lock asks whether the holder's command line is one of ours, hence the last word. */
const starter = (folder: string) =>
  new Promise<string>((resolve) => {
    const env = { ...process.env, DATA_DIR: folder };
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, 'start.mjs'], { env });
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });

test.each([
  ['no lock', undefined],
  ['a lock of a dead process', '{"pid":999999999}'],
  ['a lock of a living stranger', JSON.stringify({ pid: process.pid })],
  ['half a lock', '{"pi'],
])('of six starters at once exactly one gets through: %s', async (_name, left) => {
  const folder = mkdtempSync(join(tmpdir(), 'khoa-'));
  if (left) writeFileSync(join(folder, 'starter.lock'), left);
  const answers = await Promise.all(Array.from({ length: 6 }, () => starter(folder)));
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'refused 3')).toHaveLength(5);
});
