'use client';

import { type ReactNode, useEffect, useState } from 'react';

const said = new Set<string>();

/** A page that the browser or the router kept is shown again on the way back, without asking the server: it stays silent then. */
export function SaidOnce({ word, children }: { word: string; children: ReactNode }) {
  const [again, setAgain] = useState(() => said.has(word));
  useEffect(() => {
    said.add(word);
    const back = (event: PageTransitionEvent) => event.persisted && setAgain(true);
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, [word]);
  return again ? null : children;
}
