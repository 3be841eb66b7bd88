'use client';

import { useCallback, useEffect, useState } from 'react';
import { Notice, type NoticeTone } from './notice';
import { Icon } from './icon';

/** Short messages about what was just done. One region for the page, always present, so it is announced. */
export function ToastRegion({ first }: { first?: Toast }) {
  const [toasts, setToasts] = useState<(Toast & { key: number })[]>(() =>
    first ? [{ ...first, key: 0 }] : [],
  );

  const drop = useCallback((key: number) => {
    setToasts((now) => now.filter((toast) => toast.key !== key));
  }, []);

  useEffect(() => {
    let key = 0;
    const show = ({ detail: toast }: CustomEvent<Toast>) => {
      key += 1;
      const shown = { ...toast, key };
      setToasts((now) => [...now.slice(-2), shown]);
      if (!toast.tone) setTimeout(() => drop(shown.key), 10_000);
    };
    window.addEventListener(channel, show);
    return () => window.removeEventListener(channel, show);
  }, [drop]);

  return (
    <div
      role="status"
      className="no-print fixed right-4 bottom-4 left-4 z-40 space-y-2 empty:hidden sm:left-auto sm:w-96"
    >
      {toasts.map((toast) => (
        <div key={toast.key} className="relative rounded-lg shadow-lifted [&>div]:pr-12">
          <Notice tone={toast.tone ?? 'success'}>{toast.text}</Notice>
          <button
            type="button"
            onClick={() => drop(toast.key)}
            className="absolute top-1 right-1 grid size-11 place-items-center rounded-md hover:bg-surface"
          >
            <Icon name="close" className="size-4" />
            <span className="sr-only">Đóng thông báo</span>
          </button>
        </div>
      ))}
    </div>
  );
}

/** From any client code: showToast({ text: 'Đã nộp mô hình' }). Good news leaves after ten seconds; the rest stays until closed. */
export function showToast(toast: Toast) {
  window.dispatchEvent(new CustomEvent(channel, { detail: toast }));
}

const channel = 'toast';

declare global {
  interface WindowEventMap {
    toast: CustomEvent<Toast>;
  }
}

export type Toast = { text: string; tone?: NoticeTone };
