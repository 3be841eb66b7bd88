import { expect, test } from 'vitest';
import { onScale } from '../jury/sheet';
import { usualRules } from '../setup/usual-rules';
import type { Part } from '../setup/rules';

const part = usualRules(null).parts[0] as Part;

test('points stand on the scale in whole steps', () => {
  const criterion = part.criteria[0];
  if (!criterion) throw new Error('no criterion');
  expect([0, 25, 1_000, 1_025, -25, 10, 12.5].map((one) => onScale(part, criterion, one))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
