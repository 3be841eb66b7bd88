import { Button } from '../element/button';
import { Icon } from '../element/icon';
import { PrintButton } from './print-button';

/** Hands the page on: its address, paper, or the sheet of the phone (ui/comforts/handing-on.ts). */
export function Share() {
  return (
    <div className="no-print with-script flex flex-wrap items-center gap-2">
      <Button variant="secondary" data-press="copy">
        <Icon name="copy" /> Chép liên kết
      </Button>
      <PrintButton>In trang</PrintButton>
      <Button variant="secondary" data-press="share" className="lg:hidden" suppressHydrationWarning>
        Chia sẻ
      </Button>
      <span role="status" className="text-sm text-ink-soft" />
    </div>
  );
}
