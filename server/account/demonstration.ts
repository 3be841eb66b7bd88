import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dayOf } from '@/domain/date/calendar';
import { existsOn } from '@/domain/unit/unit';
import { now } from '../io/clock';
import { db } from '../io/db';
import { env } from '../io/env';

export const isDemonstration = (): boolean => env().APP_ENV === 'demonstration';

/** Undefined outside the demonstration. */
export const demonstrationMoment = (): Date | undefined => (isDemonstration() ? now() : undefined);

const accountsFile = z.array(
  z.object({
    email: z.string(),
    password: z.string(),
    label: z.string(),
    since: z.string().default('1970-01-01'),
    until: z.string().nullable().default(null),
  }),
);

export type DemonstrationAccount = Pick<
  z.output<typeof accountsFile>[number],
  'email' | 'password' | 'label'
>;

/** Those of units that are there at the moment; a clock set forward later brings no new people. */
export async function demonstrationAccounts(): Promise<DemonstrationAccount[]> {
  const file = join(process.cwd(), 'prisma', 'seed', 'accounts.json');
  if (!isDemonstration() || !existsSync(file)) return [];
  const today = dayOf(now());
  const known = accountsFile
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .filter(({ since, until }) =>
      existsOn({ validFrom: new Date(since), validTo: until === null ? null : new Date(until) }, today),
    );
  const emails = known.map(({ email }) => email);
  const rows = await db().person.findMany({ where: { email: { in: emails } }, select: { email: true } });
  const there = new Set(rows.map(({ email }) => email));
  return known.filter(({ email }) => there.has(email));
}
