'use client';

import { useEffect, useState } from 'react';
import { formatNumber } from '../words/format';

/**
 * How many characters are left. It never cuts what is typed.
 * @param text what is typed, where the form knows it: a text that was restored fires no event in its control
 */
export function Counter({ inputId, max, text }: { inputId: string; max: number; text?: string }) {
  const [heard, setHeard] = useState<number>();
  const length = text?.length ?? heard;

  useEffect(() => {
    const control = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${CSS.escape(inputId)}`);
    const count = () => setHeard(control?.value.length ?? 0);
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
