import { hash, verify } from '@node-rs/argon2';
import { nfc } from '@/domain/text/text';

/** OWASP's argon2id: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** macOS and Windows type the same word in different normal forms. */
export const passwordHashOf = (password: string): Promise<string> => hash(nfc(password), cost);

let nobody: Promise<string> | undefined;

/** Takes equal time without a stored password, so timing reveals nothing. */
export async function matches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= passwordHashOf('nobody has this password');
  const ok = await verify(stored ?? (await nobody), nfc(password));
  return ok && stored !== null;
}
