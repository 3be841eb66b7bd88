import { z } from 'zod';
import { longestPassword } from '@/domain/account/password';
import type { Acting } from '@/domain/actor';
import { confirmIdentity } from '../account/factors/identity';
import { action, type Done } from './action';
import { currentSession, self } from '../account/session';

const proof = z.looseObject({
  ownPassword: z.string().max(longestPassword, { error: 'Mật khẩu quá dài' }).default(''),
  ownOtpAnswer: z.string().max(20_000).default(''),
});

/** Asks for password or factor again; neither is returned to the page. */
export function signedAction<S extends z.ZodType, V = undefined>(
  schema: S,
  run: (acting: Acting, input: z.output<S>) => Promise<Done<V> | void>,
) {
  const input = proof.transform(({ ownPassword, ownOtpAnswer, ...typed }, context) => {
    const parsed = schema.safeParse(typed);
    if (parsed.success) return { ownPassword, ownOtpAnswer, wanted: parsed.data };
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', message: issue.message, path: issue.path });
    return z.NEVER;
  });
  return action(
    input,
    async ({ by, now }, { ownPassword, ownOtpAnswer, wanted }): Promise<Done<V> | void> => {
      const session = await currentSession();
      await confirmIdentity({ by: self(by), now }, { password: ownPassword, answer: ownOtpAnswer, session });
      return run({ by, now }, wanted);
    },
  );
}
