'use client';

import { useEffect, useState } from 'react';
import { formatNumber } from './format';

/** How many characters are left in the control with this id. It never cuts what is typed. */
export function Counter({ inputId, max }: { inputId: string; max: number }) {
  const [length, setLength] = useState<number>();

  useEffect(() => {
    const control = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${CSS.escape(inputId)}`);
    const count = () => setLength(control?.value.length ?? 0);
    count();
    control?.addEventListener('input', count);
    return () => control?.removeEventListener('input', count);
  }, [inputId]);

  const left = max - (length ?? 0);
  return (
    <p
      id={`${inputId}-counter`}
      className={left < 0 ? 'mt-1 text-sm font-medium text-danger' : 'mt-1 text-sm text-ink-faint'}
    >
      {length === undefined && `Tối đa ${formatNumber(max)} ký tự`}
      {length !== undefined && left >= 0 && `Còn ${formatNumber(left)} trên ${formatNumber(max)} ký tự`}
      {length !== undefined && left < 0 && `Quá ${formatNumber(-left)} ký tự, cần rút gọn`}
    </p>
  );
}
