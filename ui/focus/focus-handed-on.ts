import { type RefObject, useLayoutEffect, useRef } from 'react';

/** When this goes away with the focus in it, the part of the page named `id` has it: never the top of the page. */
export function useFocusHandedOn(id: string): RefObject<HTMLDivElement | null> {
  const gone = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const here = gone.current;
    return () => {
      if (here?.contains(document.activeElement)) document.getElementById(id)?.focus({ preventScroll: true });
    };
  }, [id]);
  return gone;
}
