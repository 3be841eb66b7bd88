import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { now } from '../io/clock';
import { env } from '../io/env';

export const isDemonstration = (): boolean => env().APP_ENV === 'demonstration';

/** Undefined outside the demonstration. */
export const demonstrationMoment = (): Date | undefined => (isDemonstration() ? now() : undefined);

const accountsFile = z.array(z.object({ email: z.string(), password: z.string(), label: z.string() }));

export type DemonstrationAccount = z.output<typeof accountsFile>[number];

export function demonstrationAccounts(): DemonstrationAccount[] {
  const file = join(process.cwd(), 'prisma', 'seed', 'accounts.json');
  if (!isDemonstration() || !existsSync(file)) return [];
  return accountsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
}
