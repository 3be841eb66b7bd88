import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { inData } from '../scripts/start/places.mjs';

/**
 * Chromium 113, without URL.parse and without popovers, out of a package of npm. Not a dependency: it is 59 MB, for one
 * platform, and only these journeys want it. Fetched once into the data folder, and only as the bytes that we know.
 */
const version = '113.0.1';
const integrity = 'm64Nc58YObfCYkPbc8EBsnhWCFaw02dbXhWNOmx+OYoIPtIRar+reGYyAeGC0HD9RUZfPEwMHHSZ8MFxdSWXZQ==';
const place = inData('test', `chromium-${version}`);

export type OldChromium = { path: string } | { missing: string };

export async function oldChromium(): Promise<OldChromium> {
  if (existsSync(place)) return { path: place };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: 'There is an old Chromium only for Linux on x64.' };
  mkdirSync(inData('test'), { recursive: true });
  const folder = mkdtempSync(inData('test', 'chromium-'));
  try {
    const run = promisify(execFile);
    const packed = join(folder, `sparticuz-chromium-${version}.tgz`);
    const words = ['pack', `@sparticuz/chromium@${version}`, '--silent', '--pack-destination', folder];
    const fetched = await run('npm', words).then(
      () => true,
      () => false,
    );
    if (!fetched) return { missing: 'The registry of npm cannot be reached, so there is no old Chromium.' };
    const digest = createHash('sha512').update(readFileSync(packed)).digest('base64');
    if (digest !== integrity) throw new Error(`@sparticuz/chromium@${version} is not what it was`);
    await run('tar', ['-xzf', packed, '-C', folder]);
    const made = join(folder, 'chromium');
    writeFileSync(made, brotliDecompressSync(readFileSync(join(folder, 'package', 'bin', 'chromium.br'))), {
      mode: 0o755,
    });
    renameSync(made, place);
    return { path: place };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
