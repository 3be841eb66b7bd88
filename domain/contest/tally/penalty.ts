import type { TimeRule } from '../setup/rules';

/** A cut-off costs nothing here: judges ignore what came after.
 * @param seconds null: not measured */
export function penaltyOf(rule: TimeRule | null, seconds: number | null): number {
  if (!rule || seconds === null || seconds <= rule.limit) return 0;
  const over = seconds - rule.limit;
  switch (rule.shape) {
    case 'perStartedMinute':
      return Math.ceil(over / 60) * rule.points;
    case 'perFullMinute':
      return Math.floor(over / 60) * rule.points;
    case 'bands':
      return over < 60 ? rule.underOneMinute : rule.fromOneMinute;
    case 'cutOff':
      return 0;
  }
}
