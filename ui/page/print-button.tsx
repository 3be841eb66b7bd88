import { Button } from '../element/button';
import { Icon } from '../element/icon';

/** Pressed in ui/comforts/handing-on.ts. */
export function PrintButton({ children = 'In danh sách' }: { children?: string }) {
  return (
    <Button variant="secondary" className="no-print with-script" data-press="print">
      <Icon name="printer" />
      {children}
    </Button>
  );
}
