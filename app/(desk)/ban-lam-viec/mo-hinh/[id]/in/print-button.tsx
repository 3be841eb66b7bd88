'use client';

import { Button } from '@/ui/element/button';
import { Icon } from '@/ui/element/icon';

export function PrintButton() {
  return (
    <Button onClick={() => window.print()}>
      <Icon name="printer" /> In
    </Button>
  );
}
