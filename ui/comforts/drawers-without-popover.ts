/**
 * Browsers from before 2023 to 2024 have no popover: there the menus lie open in the page (app/shell.css) until this opens
 * and closes them.
 */
export function drawersWithoutPopover(): void {
  if ('popover' in HTMLElement.prototype) return;
  const opened = '.drawer[data-open]';
  document.documentElement.dataset.drawers = '';
  for (const button of document.querySelectorAll('button[popovertarget]')) {
    const { action, drawer } = aimOf(button);
    if (drawer && action !== 'hide') button.setAttribute('aria-expanded', 'false');
  }
  document.addEventListener('click', pressed);
  document.addEventListener('keydown', ({ key }) => {
    const drawer = document.querySelector(opened);
    if (key !== 'Escape' || !drawer) return;
    show(drawer, { open: false });
    openerOf(drawer)?.focus();
  });

  function pressed({ target }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    const button = target.closest('button[popovertarget]');
    const { action, drawer } = button ? aimOf(button) : {};
    for (const open of document.querySelectorAll(opened))
      if (open !== drawer && (!open.contains(target) || target.closest('a:not([data-stay])')))
        show(open, { open: false });
    if (!drawer) return;
    const open = action === 'toggle' ? !drawer.hasAttribute('data-open') : action === 'show';
    show(drawer, { open });
    if (!open) openerOf(drawer)?.focus();
  }

  function aimOf(button: Element) {
    const drawer = document.getElementById(button.getAttribute('popovertarget') ?? '');
    return { drawer, action: button.getAttribute('popovertargetaction') ?? 'toggle' };
  }

  function show(drawer: Element, { open }: { open: boolean }): void {
    drawer.toggleAttribute('data-open', open);
    openerOf(drawer)?.setAttribute('aria-expanded', String(open));
  }

  function openerOf({ id }: Element): HTMLElement | null {
    return document.querySelector(`button[popovertarget="${CSS.escape(id)}"]:not([popovertargetaction])`);
  }
}
