import { z } from 'zod';
import { legacyOf, legacyWords } from './legacy-text';

export const typed = z.string().superRefine((text, context) => {
  const legacy = legacyOf(text);
  if (legacy) context.addIssue({ code: 'custom', message: legacyWords(legacy) });
});
