export type Vouching = 'yes' | 'no' | 'silent';

/** The standard asks for a boolean `email_verified`; some providers send a text or a number. */
export function vouchingOf(claim: unknown): Vouching {
  if (claim === undefined || claim === null) return 'silent';
  return claim === true || claim === 1 || (typeof claim === 'string' && /^(?:true|1)$/iu.test(claim.trim()))
    ? 'yes'
    : 'no';
}
