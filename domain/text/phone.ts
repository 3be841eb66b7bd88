/** Spreadsheets drop a leading 0, leaving nine digits of a mobile number, or ten beginning with
 * 2 of a landline. No number with its 0 looks so. */
export const zeroBack = (typed: string): string =>
  /^(?:[35789]\d{8}|2\d{9})$/u.test(typed.trim()) ? `0${typed.trim()}` : typed;

export function isPhone(typed: string): boolean {
  if (!/^\+?[\d\s.()-]+$/u.test(typed)) return false;
  const digits = typed.replace(/\D/gu, '');
  if (typed.startsWith('+') && !digits.startsWith('84')) return false;
  const national = typed.startsWith('+') ? digits.slice(2) : digits;
  return national.length >= 9 && national.length <= 11;
}
