/** Groups of four can be read out and compared by eye. */
export const inFours = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ');

export function hashTyped(text: string): string | null {
  const plain = text.replace(/[\s.-]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null;
}
