'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type ChangeEvent, type FormEvent, useLayoutEffect, useState } from 'react';
import { type FieldPath, type FieldValues, get, set, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import vietnamese from 'zod/v4/locales/vi.js';
import { errorsOf } from '@/domain/form/issues';
import { useTypedEarly } from '../../draft/typed-early';
import { errorOf, type FormState } from '../outcome';

/** As the door for actions has them, for schemas that give no message. */
z.config(vietnamese());

/**
 * A form in react-hook-form inside a PostForm. The server's own schema reads it in the browser first; what it
 * refuses is told at its field and is not sent. Controls are drawn with what is typed, by the server too, so that the
 * form works before the script and without it.
 */
export function useEditor<T extends FieldValues>({
  id,
  schema,
  drawn,
  state,
  keeps,
  said,
}: EditorOptions<T>) {
  const early = useTypedEarly(id);
  const [begun] = useState(() => withTyped(withTyped(drawn, returnedIn(state)), early));
  const form = useForm<T>({
    defaultValues: begun as never,
    resolver: zodResolver(schema as never, undefined, { raw: true }) as never,
    // The summary takes the focus, as it does after a refusal of the server.
    shouldFocusError: false,
  });
  const values = useWatch({ control: form.control }) as T;
  const [refused, setRefused] = useState<FormState | null>(null);
  const { errors } = form.formState;
  const also = said?.(values);

  const errorAt = (name: string): string | undefined => {
    const here = get(errors, name) as { message?: string } | undefined;
    return here?.message ?? (refused ? undefined : errorOf(state, name)) ?? also?.(name);
  };
  const field = (name: FieldPath<T>) => {
    const { onChange, onBlur, ref } = form.register(name);
    return { name, onChange, onBlur, ref, value: text(get(values, name)), error: errorAt(name) };
  };
  const put = (name: FieldPath<T>, value: unknown) =>
    form.setValue(name, value as never, { shouldValidate: form.formState.isSubmitted });
  /** A box that is ticked or not. @param word what it says when it is ticked; else it is true or false */
  const tick = (name: FieldPath<T>, word?: string) => ({
    name,
    value: word,
    checked: get(values, name) === (word ?? true),
    onChange: ({ target: { checked } }: ChangeEvent<HTMLInputElement>) =>
      put(name, word === undefined ? checked : checked ? word : ''),
    error: errorAt(name),
  });
  /** A group of boxes; what is ticked keeps the order of the choices. */
  const picks = (name: FieldPath<T>, choices: readonly string[]) => {
    const ticked = get(values, name) as readonly string[];
    return {
      name,
      ticked,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) =>
        put(
          name,
          choices.filter((one) => (one === target.value ? target.checked : ticked.includes(one))),
        ),
      error: errorAt(name),
    };
  };
  /** Says it at the fields and at the top; the fields are then read again as they are mended. */
  const refuse = (found: Record<string, string>) => {
    setRefused({ kind: 'invalid', errors: found });
    void form
      .handleSubmit(() => undefined)()
      .then(() => {
        for (const [name, message] of Object.entries(found))
          if (!get(form.formState.errors, name)) form.setError(name as FieldPath<T>, { message });
      });
  };
  /** Whether the server could read it. */
  const check = (): boolean => {
    const read = schema.safeParse(form.getValues());
    if (!read.success) refuse(errorsOf(read.error));
    else {
      setRefused(null);
      form.clearErrors();
    }
    return read.success;
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!check()) event.preventDefault();
  };

  const done = state?.kind === 'done' ? state : null;
  // Before PostForm looks at what stands in its fields.
  useLayoutEffect(() => {
    if (done && !keeps) form.reset(drawn);
    // Once for each answer.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [done]);

  const bind = { id, onSubmit, keeps: true, noValidate: true };
  return { form, values, field, tick, picks, put, errorAt, check, refuse, bind, outcome: refused ?? state };
}

/** Without a script the answer of the server is drawn with what was typed. */
const returnedIn = (state: FormState | null): Record<string, unknown> =>
  state && 'typed' in state ? (state.typed ?? {}) : {};

/** What was typed stands in place of what was drawn, where the form has such a field. */
function withTyped<T extends FieldValues>(drawn: T, typed: Readonly<Record<string, unknown>> | null): T {
  const begun = structuredClone(drawn);
  for (const [name, value] of Object.entries(typed ?? {})) {
    const first: unknown = [value].flat()[0];
    if (typeof first === 'string' && typeof get(begun, name) === 'string') set(begun, name, first);
  }
  return begun;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What names a control and fills it. */
export type Bound = ReturnType<Editor<FieldValues>['field']>;

export type Editor<T extends FieldValues> = ReturnType<typeof useEditor<T>>;

type EditorOptions<T> = {
  /** Of the form element: one of its kind in the page. */
  id: string;
  /** Of the server. */
  schema: z.ZodType;
  drawn: T;
  state: FormState | null;
  /** What is typed stands there still when it is saved; else the form begins anew. */
  keeps?: boolean;
  /** What else is to be said at a field while it is typed. */
  said?: (values: T) => (name: string) => string | undefined;
};
