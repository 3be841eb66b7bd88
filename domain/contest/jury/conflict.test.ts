import { expect, test } from 'vitest';
import { no, yes } from '../../verdict';
import { mayClear } from './conflict';

test('a declared conflict is taken away by another person, never one that the system found', () => {
  for (const before of [null, 'none', 'declared', 'recused'] as const)
    for (const relation of [null, 'ownUnit', 'successorUnit'] as const)
      for (const settled of [true, false])
        for (const own of [true, false])
          for (const may of [yes, no('needsChair')]) {
            const asked = { settled, own, may };
            const wrong = before === 'declared' || before === 'recused';
            expect(mayClear(before, { ...asked, relation }).ok).toBe(
              wrong && relation === null && !settled && !own && may.ok,
            );
          }
});
