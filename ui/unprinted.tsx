'use client';

import { useEffect, useState } from 'react';
import { unprintable } from '@/domain/text/printable';
import { Icon } from './element/icon';

/**
 * Beside a field whose words stand on a paper: the letters that no font of the paper has. It bars nothing.
 * @param text what is typed, where the form knows it: a text that was restored fires no event in its control
 */
export function Unprinted({ inputId, text }: { inputId: string; text?: string | undefined }) {
  const [heard, setHeard] = useState('');

  useEffect(() => {
    const control = document.getElementById(inputId);
    const isTyped = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    const hear = () => setHeard(isTyped ? control.value : '');
    hear();
    control?.addEventListener('input', hear);
    return () => control?.removeEventListener('input', hear);
  }, [inputId]);

  const lost = unprintable(text ?? heard);
  return (
    <p id={`${inputId}-unprinted`} role="status" className="text-sm text-warning">
      {lost.length > 0 && (
        <span className="mt-1 flex gap-1.5">
          <Icon name="alert" className="mt-0.5 size-4" />
          <span>
            Chữ {lost.map((letter) => `“${letter}”`).join(', ')} không có trong phông chữ in: trên phiếu tiếp
            nhận, giấy chứng nhận sẽ in thành “□”. Nên viết cách khác.
          </span>
        </span>
      )}
    </p>
  );
}
