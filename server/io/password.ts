import { hash, verify } from '@node-rs/argon2';
import { nfc } from '@/domain/text';

/** OWASP's parameters for argon2id (the library's own algorithm): 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NFC first: macOS and Windows type the same Vietnamese word with different code points. */
export const hashOf = (password: string): Promise<string> => hash(nfc(password), cost);

let nobody: Promise<string> | undefined;

/** Against an account without a password it works just as long, so the time tells nothing. */
export async function matches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashOf('nobody has this password');
  const ok = await verify(stored ?? (await nobody), nfc(password));
  return ok && stored !== null;
}
