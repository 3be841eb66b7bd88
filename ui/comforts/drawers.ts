/**
 * The menus of a phone are native popovers. While one lies open over the page, Tab and a screen reader stay in it; a link
 * that is followed closes it, except one that narrows the list.
 */
export function drawers(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let covered: HTMLElement[] = [];
  // The event does not rise.
  document.addEventListener('toggle', hold, { capture: true });
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[href]:not([data-stay])') : null;
    const drawer = link?.closest<HTMLElement>('.drawer');
    if (drawer?.matches(':popover-open')) drawer.hidePopover();
  });

  function hold(event: Event): void {
    const { target: drawer } = event;
    if (!(drawer instanceof HTMLElement) || !drawer.matches('.drawer')) return;
    for (const one of covered) one.inert = false;
    covered = 'newState' in event && event.newState === 'open' ? aroundOf(drawer) : [];
    for (const one of covered) one.inert = true;
  }

  /** All that stands beside the drawer, up to the page itself. */
  function aroundOf(drawer: HTMLElement): HTMLElement[] {
    const around: Element[] = [];
    for (let at: HTMLElement = drawer; at.parentElement && at !== document.body; at = at.parentElement)
      for (const one of at.parentElement.children) if (one !== at) around.push(one);
    return around.filter(
      (one): one is HTMLElement =>
        one instanceof HTMLElement && !one.inert && !one.matches('script, style, noscript'),
    );
  }
}
