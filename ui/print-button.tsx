'use client';

import { Button } from './button';
import { Icon } from './icon';

export function PrintButton({ children = 'In danh sách' }: { children?: string }) {
  return (
    <Button variant="secondary" className="no-print" onClick={() => window.print()}>
      <Icon name="printer" />
      {children}
    </Button>
  );
}
