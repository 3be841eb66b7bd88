/**
 * A link that narrows the list (`data-stay`, its own name) leads to a page that stands where this one stood: as far down,
 * with the drawer open from which it was pressed, and with the focus on the same link.
 */
export function staying(): void {
  const name = 'o-lai';
  type Place = { path: string; link: string; down: number; drawer: string; inDrawer: number };
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-stay]') : null;
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) store(placeOf(link));
  });
  const place = taken();
  if (place && place.path === window.location.pathname) goTo(place);

  function placeOf(link: HTMLElement): Place {
    const drawer = link.closest<HTMLElement>('.drawer');
    return {
      path: window.location.pathname,
      link: link.dataset.stay ?? '',
      down: window.scrollY,
      drawer: drawer && isOpen(drawer) ? drawer.id : '',
      inDrawer: drawer?.scrollTop ?? 0,
    };
  }

  function isOpen(drawer: HTMLElement): boolean {
    const isPopover = 'popover' in HTMLElement.prototype;
    return isPopover ? drawer.matches(':popover-open') : drawer.hasAttribute('data-open');
  }

  function goTo({ link, down, drawer, inDrawer }: Place): void {
    window.scrollTo(0, down);
    const opened = drawer === '' ? null : document.getElementById(drawer);
    if (opened && !isOpen(opened))
      document.querySelector<HTMLElement>(`[popovertarget="${drawer}"]:not([popovertargetaction])`)?.click();
    if (opened) opened.scrollTop = inDrawer;
    document.querySelector<HTMLElement>(`a[data-stay="${CSS.escape(link)}"]`)?.focus({ preventScroll: true });
  }

  /** A closed store must not stop a link. */
  function store(place: Place): void {
    try {
      sessionStorage.setItem(name, JSON.stringify(place));
    } catch {
      // Then the page begins at its top.
    }
  }

  function taken(): Place | null {
    try {
      const told = sessionStorage.getItem(name);
      sessionStorage.removeItem(name);
      return told === null ? null : (JSON.parse(told) as Place);
    } catch {
      return null;
    }
  }
}
