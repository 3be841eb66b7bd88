'use client';

import { signInPage } from '@/domain/addresses';
import { usePathname } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { DRAWN_FIELD, DRAWN_QUERY, drawnFrom, WHO_PATH, type WhoNow } from '@/domain/account/drawn-for';
import { CoveredPage } from './covered-page';
import { clearShelves } from '../draft/draft-shelf';
import { discardHere, drawnHere, hasUnsent, keepUnsent, onMisdrawn, tellOwnerBack } from './page-owner';
import { hearTabs, tellTabs } from '../frame/browser-tabs';

const Owner = createContext<string | null>(null);

/** For whom the page was drawn, as it is sent with every write; null where the page is for anybody. */
export const useDrawnFor = (): string | null => useContext(Owner);

/** A form says for whom it was drawn even when no script runs. */
export function DrawnForField() {
  const value = useDrawnFor();
  return value && <input type="hidden" name={DRAWN_FIELD} value={value} />;
}

/** A link to a download, which asks for whom the page was drawn. No `download`: a refusal is a sentence to read. */
export function DownloadLink({
  href,
  children,
  className,
}: {
  href: string;
  className?: string;
  children: ReactNode;
}) {
  const value = useDrawnFor();
  const told = value && `${href.includes('?') ? '&' : '?'}${new URLSearchParams({ [DRAWN_QUERY]: value })}`;
  return (
    <a className={className} href={`${href}${told ?? ''}`}>
      {children}
    </a>
  );
}

/** `asked`: shown again after it lay in the browser's memory, and nobody knows yet who is there. */
type Now = { kind: 'own' | 'asked' | 'nobody' } | { kind: 'another'; name: string };

type Props = { value: string; name: string; children: ReactNode };

/**
 * The desk belongs to the person for whom it was first drawn, for as long as it stands. When somebody else signs in,
 * or nobody is signed in any more, in whatever tab, nothing of it is shown; what was typed stays underneath.
 */
export function DrawnFor({ value, name, children }: Props) {
  const [own] = useState({ value, name });
  const [now, setNow] = useState<Now>({ kind: 'own' });
  if (typeof window !== 'undefined') drawnHere(own.value);
  const mark = markOf(own.value);
  const look = useCallback(async () => {
    const who = await whoNow();
    if (!who) return;
    if (who.mark !== null && who.mark !== mark) keepUnsent();
    if (who.mark === mark) setNow({ kind: 'own' });
    else if (who.mark !== null) setNow({ kind: 'another', name: who.name ?? '' });
    else if (hasUnsent()) setNow({ kind: 'nobody' });
    else toSignIn();
  }, [mark]);
  useTabs(mark, setNow, look);

  const path = usePathname();
  // The state follows the answer of the server, not the effect.
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => void look(), [path, look]);

  // Drawn again in place, by a refresh, for somebody else: the forms below are still the first one's.
  const seen: Now = now.kind === 'own' && markOf(value) !== mark ? { kind: 'another', name } : now;
  const covered = seen.kind !== 'own';
  const wasCovered = useRef(covered);
  useEffect(() => {
    if (wasCovered.current && !covered) tellOwnerBack();
    wasCovered.current = covered;
  }, [covered]);
  return (
    <Owner value={own.value}>
      {seen.kind !== 'own' && (
        <CoveredPage
          owner={own.name}
          kind={seen.kind}
          other={seen.kind === 'another' ? seen.name : undefined}
          onLook={() => void look()}
        />
      )}
      <div hidden={covered} inert={covered} data-drawn-for={own.value}>
        {children}
      </div>
    </Owner>
  );
}

/** On a page that is drawn when nobody is signed in: open desks in other tabs learn of it. */
export function NobodyHere() {
  useEffect(() => {
    drawnHere(null);
    tellTabs({ kind: 'drawn', mark: null });
  }, []);
  return null;
}

/** Listens to the other tabs and to the page being shown again. */
function useTabs(mark: string, set: (now: Now) => void, look: () => Promise<void>): void {
  useEffect(() => {
    tellTabs({ kind: 'drawn', mark });
    const deaf = hearTabs((told) => {
      if (told.kind === 'discard') {
        discardHere();
        clearShelves();
        return;
      }
      // Hidden at once; who it is can be asked afterwards.
      if (told.mark !== mark) set({ kind: 'asked' });
      void look();
    });
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) set({ kind: 'asked' });
      if (persisted) void look();
    };
    const seen = () => void (document.visibilityState === 'visible' && look());
    const asked = () => void look();
    window.addEventListener('pageshow', shown);
    window.addEventListener('online', asked);
    document.addEventListener('visibilitychange', seen);
    const stop = onMisdrawn(asked);
    return () => {
      deaf();
      window.removeEventListener('pageshow', shown);
      window.removeEventListener('online', asked);
      document.removeEventListener('visibilitychange', seen);
      stop();
    };
  }, [mark, set, look]);
}

/** Null when nobody answered: then nothing is known, and nothing changes. */
async function whoNow(): Promise<WhoNow | null> {
  try {
    const response = await fetch(WHO_PATH, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as WhoNow) : null;
  } catch {
    return null;
  }
}

const markOf = (value: string): string => drawnFrom(value)?.mark ?? '';

/** A page load, so that nothing of the desk stays in the router's memory. */
function toSignIn(): void {
  const back = location.pathname + location.search;
  location.replace(`${signInPage.door}?${new URLSearchParams({ 'tro-lai': back })}`);
}
