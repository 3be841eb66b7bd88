'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { endsLate, timeLeftWords } from '@/domain/contest/setup/time-left';
import { serverNow } from '../frame/server-clock';

const Until = createContext<Date | null>(null);

/** Until when what stands inside can be handed in; what is being sent there says when it would come too late. */
export function DeadlineHere({ until, children }: { until: Date | null; children: ReactNode }) {
  return <Until value={until}>{children}</Until>;
}

/** The close, if sending for so long would go past it. */
export function useLateEnd(seconds: number): Date | null {
  const until = useContext(Until);
  return until && endsLate(seconds, until, serverNow()) ? until : null;
}

/** How long there is, counted down; at the close the page turns to what holds from then on. */
export function Countdown({ until }: { until: Date }) {
  const router = useRouter();
  // Drawn by the server it is empty: its second is not the one in which the page is seen.
  const [left, setLeft] = useState<string | null | undefined>();
  const time = until.getTime();
  useEffect(() => {
    const end = new Date(time);
    let over = false;
    const look = () => {
      const words = timeLeftWords(end, serverNow());
      setLeft(words);
      if (words === null && !over) {
        over = true;
        router.refresh();
      }
    };
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [time, router]);
  if (left === undefined) return null;
  return (
    <span className="tabular-nums" role="timer">
      {left === null ? 'Vừa hết hạn' : `còn ${left}`}
    </span>
  );
}
