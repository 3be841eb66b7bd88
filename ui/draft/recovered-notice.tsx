import { Button } from '../element/button';
import { Dialog, DialogClose } from '../focus/dialog';
import { formatMoment } from '../words/format';
import { Notice } from '../element/notice';

type Props = { at: Date; onDrop: () => void; children?: string };

/** Text of an earlier time stands in the form again. It can be put away, after asking; what was typed since stays. */
export function RecoveredNotice({ at, onDrop, children }: Props) {
  return (
    <Notice
      tone="info"
      live
      title={`Đã khôi phục nội dung soạn lúc ${formatMoment(at)} (chưa lưu về máy chủ)`}
      actions={
        <Dialog trigger="Bỏ nội dung khôi phục" title="Bỏ nội dung đã khôi phục?">
          <p className="mb-4">
            Phần được khôi phục sẽ bị xóa khỏi biểu mẫu và khỏi máy này. Phần Ông/Bà nhập sau khi khôi phục
            được giữ lại.
          </p>
          <div className="flex flex-wrap justify-end gap-2">
            <DialogClose>Giữ lại</DialogClose>
            <Button
              variant="danger"
              onClick={(event) => {
                event.currentTarget.closest('dialog')?.close();
                onDrop();
              }}
            >
              Bỏ phần khôi phục
            </Button>
          </div>
        </Dialog>
      }
    >
      {children ?? 'Nội dung này được giữ trên máy này, chưa gửi.'}
    </Notice>
  );
}
