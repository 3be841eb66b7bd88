import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { now } from './io/clock';
import { env } from './io/env';

export const isDemonstration = (): boolean => env().APP_ENV === 'demonstration';

/** The moment at which the demonstration's clock stands; undefined when the portal works for real. */
export const demonstrationMoment = (): Date | undefined => (isDemonstration() ? now() : undefined);

const accountsFile = z.array(z.object({ email: z.string(), password: z.string(), label: z.string() }));

export type DemonstrationAccount = z.output<typeof accountsFile>[number];

/** The published accounts of the demonstration; in production there are none. */
export function demonstrationAccounts(): DemonstrationAccount[] {
  const file = join(process.cwd(), 'prisma', 'seed', 'accounts.json');
  if (!isDemonstration() || !existsSync(file)) return [];
  return accountsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
}
