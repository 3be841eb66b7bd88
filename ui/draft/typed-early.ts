'use client';

import { useState, useSyncExternalStore } from 'react';

/** Every named control of a form and the texts that stand in it. */
export type Early = Readonly<Record<string, readonly string[]>>;

/**
 * What was typed into the server-drawn form before the script arrived. Without this, taking over the form
 * would throw those words away. Null when there was no form yet.
 */
export function useTypedEarly(formId: string): Early | null {
  // A form that is drawn later may find one of the page before it under the same name.
  const takesOver = useSyncExternalStore(
    () => () => undefined,
    () => false,
    () => true,
  );
  const [early] = useState(() => {
    if (!takesOver || typeof document === 'undefined') return null;
    const form = document.getElementById(formId);
    return form instanceof HTMLFormElement ? textsIn(new FormData(form)) : null;
  });
  return early;
}

function textsIn(form: FormData): Early {
  const texts: Record<string, string[]> = {};
  for (const [name, value] of form) if (typeof value === 'string') (texts[name] ??= []).push(value);
  return texts;
}
