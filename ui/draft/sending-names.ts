import { sentFromTab } from './shelf-names';

/** The names of the files that this page is sending, for the page that stands here while the line is lost. */

export const noteSending = (key: number, name: string): void =>
  attempt(() => sessionStorage.setItem(`${sentFromTab}${key}`, name));

export const forgetSending = (key: number): void =>
  attempt(() => sessionStorage.removeItem(`${sentFromTab}${key}`));

/** A full or forbidden store must not stop a file. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Then the name is not shown.
  }
}
