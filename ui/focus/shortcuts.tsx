'use client';

import { useEffect, useRef, useState } from 'react';

export type ShortcutKey = { key: string; label: string };

type ShortcutsProps = {
  /** for the help; a key presses or focuses the element that carries it as data-key */
  keys: readonly ShortcutKey[];
  /** J and K go from row to row (data-row-link), T ticks the row */
  rows?: boolean;
};

const OFF = 'phim-tat';

/** Keys for whoever works through a list, with their help, and the switch that WCAG 2.1.4 asks for. */
export function Shortcuts({ keys, rows }: ShortcutsProps) {
  const [on, setOn] = useState(true);
  const live = useRef(true);
  useEffect(() => {
    live.current = localStorage.getItem(OFF) !== 'tat';
    setOn(live.current);
    const press = (event: KeyboardEvent) => {
      if (!live.current || !isFree(event)) return;
      const key = event.key.toLowerCase();
      if (keys.some((one) => one.key === key) && (rows ? onRows(key) : onElement(key)))
        event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, rows]);

  function turn({ wanted }: { wanted: boolean }) {
    live.current = wanted;
    setOn(wanted);
    localStorage.setItem(OFF, wanted ? 'bat' : 'tat');
  }

  return (
    <details className="no-print hidden text-sm text-ink-soft md:block">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-primary">Phím tắt</summary>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 pb-2">
        {keys.map(({ key, label }) => (
          <span key={key}>
            <kbd className="rounded-sm border border-edge bg-surface px-1.5 font-semibold">
              {key.length === 1 ? key.toUpperCase() : key}
            </kbd>{' '}
            {label}
          </span>
        ))}
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => turn({ wanted: event.target.checked })}
            className="size-5 accent-primary"
          />
          Dùng phím tắt
        </label>
      </div>
    </details>
  );
}

/** Nobody is typing, choosing, or answering a dialog, and the key is not one of the browser's. */
function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return false;
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return false;
  const at = event.target;
  if (!(at instanceof HTMLElement)) return true;
  const typing = at.closest('input:not([type=checkbox]), textarea, select, [contenteditable="true"]');
  return typing === null;
}

function onElement(key: string): boolean {
  const found = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!found) return false;
  if (found.closest('details:not([open])')) found.closest('details')?.setAttribute('open', '');
  if (found.matches('textarea, input')) {
    found.focus();
    found.scrollIntoView({ block: 'center' });
  } else found.click();
  return true;
}

function onRows(key: string): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')].filter(
    (link) => link.offsetParent !== null,
  );
  const here = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-row-link]');
  const at = here ? links.indexOf(here) : -1;
  if (key === 't') {
    const box = here?.closest('tr')?.querySelector<HTMLInputElement>('input[type=checkbox]');
    box?.click();
    return Boolean(box);
  }
  const to = key === 'j' ? links[at + 1] : key === 'k' ? links[Math.max(at, 1) - 1] : null;
  if (!to) return false;
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
  return true;
}
