/** Lets the browser keep our page for a lost line (app/trong-nen.js); each build brings its own. No address: none is kept. */
export function keepLineWorker(address: string): void {
  if (address === '' || !('serviceWorker' in navigator)) return;
  // Refused in private windows and where the address is not https: then the browser's own page stands there.
  void navigator.serviceWorker.register(address, { updateViaCache: 'none' }).catch(() => undefined);
}

/** A page that has just been opened sends nothing yet. */
export function forgetSendings(prefix: string): void {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  } catch {
    // A closed store holds nothing.
  }
}
