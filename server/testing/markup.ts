import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';

/** For tests: a page as HTML, when everything that it waits for is there. */
export async function markupOf(page: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(page);
  return text(prelude);
}
