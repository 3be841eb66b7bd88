'use client';

import { useRef, useState } from 'react';

/** The boxes of one name in the rows of a form: how many are ticked, and all of them at once.
 * @param start how many are ticked when the form is drawn */
export function useTicks(name: string, start = 0) {
  const form = useRef<HTMLFormElement>(null);
  const [ticked, setTicked] = useState(start);
  const boxes = () => [...(form.current?.querySelectorAll<HTMLInputElement>(`input[name=${name}]`) ?? [])];
  const count = () => setTicked(boxes().filter(({ checked }) => checked).length);

  /** Ticks every box, or none when all were ticked. */
  function tickAll() {
    const every = boxes().every(({ checked }) => checked);
    for (const box of boxes()) box.checked = !every;
    count();
  }

  return { form, ticked, count, tickAll, clear: () => setTicked(0) };
}
