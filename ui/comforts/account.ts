/**
 * To sign in, or to the desk. A public page is the same for everybody, so the browser itself looks whether it is signed
 * in: a cookie that says nothing else, and opens nothing.
 */
export function account(cookie: string): void {
  const look = (): void => {
    const isIn = document.cookie.split('; ').some((one) => one.startsWith(`${cookie}=`));
    for (const link of document.querySelectorAll<HTMLElement>('[data-account]'))
      link.hidden = (link.dataset.account === 'in') !== isIn;
  };
  look();
  // A page that was left in the background is looked at again.
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
}
