import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.mjs';

const debian = '/usr/lib/postgresql';

/** Where Debian keeps the newest PostgreSQL of this machine; undefined where it has none. */
export function ownPostgres(): string | undefined {
  if (!existsSync(debian)) return undefined;
  const versions = readdirSync(debian).filter((version) =>
    existsSync(join(debian, version, 'bin', 'initdb')),
  );
  const newest = versions.toSorted((a, b) => Number(a) - Number(b)).at(-1);
  return newest && join(debian, newest, 'bin');
}

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

/** A server that is not ours, as an operator has one. */
export async function startOwn(bin: string) {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-rieng-'));
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: 'ignore' });
  run(
    'initdb',
    '-D',
    data,
    '--username=quantri',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  );
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  const stop = () => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
  const url = (database: string, role = 'quantri') => `postgresql://${role}:x@127.0.0.1:${port}/${database}`;
  return { url, stop };
}
