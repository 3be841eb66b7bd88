/** Buttons that hand the page on: the phone's own sheet (Zalo and the like stand there), its address, or paper. */
export function handingOn(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-press=share]')) {
    button.hidden = !('share' in navigator);
    // Until here nobody knew whether a computer has such a sheet; a phone has.
    if (!button.hidden) button.classList.remove('lg:hidden');
  }
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-press]') : null;
    const what = button?.dataset.press;
    if (what === 'print') window.print();
    else if (button && what === 'copy') void copy(button);
    else if (what === 'share') void share();
  });

  /** Whoever closes the sheet without sending has decided so. */
  async function share(): Promise<void> {
    const title = document.querySelector('h1')?.innerText ?? document.title;
    await navigator.share({ title, url: window.location.href }).catch(() => undefined);
  }

  async function copy(button: HTMLElement): Promise<void> {
    const said = button.parentElement?.querySelector('[role=status]');
    let words = 'Đã chép liên kết';
    try {
      await navigator.clipboard.writeText(window.location.href);
    } catch {
      // Refused by the browser, or no https: the address bar still has it.
      words = 'Không chép được: chép địa chỉ trên thanh địa chỉ';
    }
    if (said) said.textContent = words;
  }
}
