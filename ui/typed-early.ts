'use client';

import { useState } from 'react';

/**
 * What was typed into the server-drawn form before the script arrived. Without this, taking over the form
 * would throw those words away. Null when there was no form yet.
 */
export function useTypedEarly(formId: string): FormData | null {
  const [early] = useState(() => {
    if (typeof document === 'undefined') return null;
    const form = document.getElementById(formId);
    return form instanceof HTMLFormElement ? new FormData(form) : null;
  });
  return early;
}
