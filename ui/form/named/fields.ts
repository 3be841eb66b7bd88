import { errorOf, type FormState, typedOf } from '../outcome';

/**
 * Names each field of a plain form once: `const field = fieldsOf(state)`, then `<TextField {...field('name')} …>`.
 * What was typed before a refusal stands there again, else what was given.
 */
export function fieldsOf(state: FormState | null) {
  const field = (name: string, given?: string) => ({
    name,
    defaultValue: typedOf(state, name, given),
    error: errorOf(state, name),
  });
  /** For a group of radio buttons. */
  field.choice = (name: string, given?: string) => ({
    name,
    chosen: typedOf(state, name, given),
    error: errorOf(state, name),
  });
  return field;
}
