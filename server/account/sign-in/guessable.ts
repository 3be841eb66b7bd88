import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guessable } from '@/domain/account/password';
import type { Tx } from '../../io/db';

let read: readonly string[] | undefined;

function common(): readonly string[] {
  read ??= readFileSync(join(process.cwd(), 'server', 'io', 'common-passwords.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return read;
}

export async function guessableOf(
  tx: Pick<Tx, 'unit'>,
  { email, name }: { email: string; name: string },
): Promise<Guessable> {
  const units = await tx.unit.findMany({ select: { name: true, altNames: true } });
  const names = [name, ...units.flatMap((unit) => [unit.name, ...unit.altNames])];
  return { email, names, common: common() };
}
