'use client';

import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';

export function PrintButton() {
  return (
    <Button onClick={() => window.print()}>
      <Icon name="printer" /> In
    </Button>
  );
}
