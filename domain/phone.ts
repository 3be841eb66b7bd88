/** Vietnamese numbers as offices write them: digits in groups, with 0 or +84 in front; 9 to 11 digits. */
export function isPhone(typed: string): boolean {
  if (!/^\+?[\d\s.()-]+$/u.test(typed)) return false;
  const digits = typed.replace(/\D/gu, '');
  if (typed.startsWith('+') && !digits.startsWith('84')) return false;
  const national = typed.startsWith('+') ? digits.slice(2) : digits;
  return national.length >= 9 && national.length <= 11;
}
