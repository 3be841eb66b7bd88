import type { Early } from '@/ui/typed-early';
import { changed, type ModelText } from '@/domain/model/form';
import { textInput, textOf, typedOf } from './input';

/** The text of a form that was typed into before the script arrived; null when it says what the server said. */
export function earlyText(early: Early | null, saved: ModelText): ModelText | null {
  if (!early) return null;
  const shown = Object.fromEntries(Object.entries(early).map(([name, texts]) => [name, texts[0] ?? '']));
  const field = textInput.shape.field.safeParse(shown.field).data ?? '';
  const text = textOf({ ...typedOf(saved), ...shown, field, tags: [...(early.tags ?? [])] });
  return changed(saved, text).length > 0 ? text : null;
}
