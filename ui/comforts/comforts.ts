import { signedInHint } from '@/domain/account/account';
import { sentFromTab } from '../draft/shelf-names';
import { account } from './account';
import { drawers } from './drawers';
import { drawersWithoutPopover } from './drawers-without-popover';
import { handingOn } from './handing-on';
import { forgetSendings, keepLineWorker } from './lost-line';
import { staying } from './staying';

/**
 * What a page does for its reader beyond HTML. Each of them stands alone: public pages carry the text of these functions
 * and nothing else (app/tien-ich), so it may name nothing outside itself, not even another function beside it.
 */
const comforts: readonly { act: (given: string) => void; given: string }[] = [
  { act: drawersWithoutPopover, given: '' },
  { act: drawers, given: '' },
  { act: account, given: signedInHint },
  { act: handingOn, given: '' },
  { act: staying, given: '' },
  { act: forgetSendings, given: sentFromTab },
  { act: keepLineWorker, given: process.env.NODE_ENV === 'production' ? '/trong-nen.js' : '' },
];

/** Once for each page, on pages that have a script of Next's. */
export function beginComforts(): void {
  const { dataset } = document.documentElement;
  if ('comforts' in dataset) return;
  dataset.comforts = '';
  for (const { act, given } of comforts) act(given);
}

/** The same as a script of its own: one comfort that fails does not take the others with it. */
export const comfortsText = (): string =>
  [
    "{ const { dataset } = document.documentElement; if (!('comforts' in dataset)) { dataset.comforts = '';",
    ...comforts.map(
      ({ act, given }) =>
        `try { (${String(act)})(${JSON.stringify(given)}); } catch (error) { reportError(error); }`,
    ),
    '} }',
    '',
  ].join('\n');
