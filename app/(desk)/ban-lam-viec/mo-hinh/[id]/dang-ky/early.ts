import { changed, type ModelText } from '@/domain/model/form';
import { textInput, textOf, typedOf } from './input';

/** The text of a form that was typed into before the script arrived; null when it says what the server said. */
export function earlyText(form: FormData | null, saved: ModelText): ModelText | null {
  if (!form) return null;
  const shown = Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === 'string'));
  const typed = { ...typedOf(saved), ...shown, tags: form.getAll('tags').map(String) };
  const text = textOf({ ...typed, field: textInput.shape.field.safeParse(shown.field).data ?? '' });
  return changed(saved, text).length > 0 ? text : null;
}
