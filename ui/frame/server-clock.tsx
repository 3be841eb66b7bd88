'use client';

import { useEffect } from 'react';

let ahead = 0;

/** The server's moment, as far as this page knows: devices and demonstrations keep other times. */
export const serverNow = (): Date => new Date(Date.now() + ahead);

/** Tells the page which moment it is on the server. */
export function ServerClock({ now }: { now: Date }) {
  useEffect(() => {
    ahead = now.getTime() - Date.now();
    // Once: a layout that is drawn again from the router's memory brings an old moment.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return null;
}
