import type { FormState } from '@/ui/form/outcome';
import type { Early } from '@/ui/draft/typed-early';
import { changed, type ModelText } from '@/domain/registry/model/form';
import { textInput, textOf, typedOf } from './input';

/** The text of a form that was typed into before the script arrived; null when it says what the server said. */
export function earlyText(early: Early | null, saved: ModelText): ModelText | null {
  if (!early) return null;
  const text = textFrom(early, saved);
  return changed(saved, text).length > 0 ? text : null;
}

/** What a refused post brought back, so that it stands in the form again. */
export function returnedText(state: FormState | null, saved: ModelText): ModelText | null {
  if (!state || !('typed' in state) || !state.typed) return null;
  const texts = Object.entries(state.typed).map(([name, value]) => [name, [value].flat().map(String)]);
  return textFrom(Object.fromEntries(texts) as Early, saved);
}

function textFrom(early: Early, saved: ModelText): ModelText {
  const shown = Object.fromEntries(Object.entries(early).map(([name, texts]) => [name, texts[0] ?? '']));
  const field = textInput.shape.field.safeParse(shown.field).data ?? '';
  return textOf({ ...typedOf(saved), ...shown, field, tags: [...(early.tags ?? [])] });
}
