'use server';

import { z } from 'zod';
import { action } from '@/server/request/action';
import { verifyHistory } from '@/server/audit/asked';
import { anchorWords } from '@/ui/words/anchor';
import { tamperedLine } from '@/ui/words/tampered';

/** More rows than this are one word: something is very wrong. */
const shown = 50;

export const verify = action(
  z.object({ head: z.string().max(300).default('') }),
  async ({ by }, { head }) => {
    const { differing, anchored } = await verifyHistory(by, head);
    const lines = differing.slice(0, shown).map(tamperedLine);
    const more = differing.length - lines.length;
    return {
      value: {
        lines: more > 0 ? [...lines, `và ${more} chỗ khác nữa`] : lines,
        anchor: anchored && { held: anchored.kind === 'held', words: anchorWords(anchored) },
      },
    };
  },
);
