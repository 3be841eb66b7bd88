import { Button } from './button';
import { formatMoment } from './format';
import { Notice } from './notice';
import { type Drafted, refusedWords } from './refused';

/** What the writer has to know about the draft beyond the small indicator. */
export function DraftNotices({ of, restoredAt, refused, onDrop, onRetry }: DraftNoticesProps) {
  return (
    <>
      {restoredAt && (
        <Notice
          tone="info"
          live
          title={`Đã khôi phục nội dung soạn lúc ${formatMoment(restoredAt)} (chưa lưu về máy chủ)`}
          actions={
            <Button variant="secondary" onClick={onDrop}>
              Bỏ nội dung khôi phục
            </Button>
          }
        >
          Nội dung này được giữ trên thiết bị và sẽ tự động lưu.
        </Notice>
      )}
      {refused && (
        <Notice
          tone="warning"
          live
          title={refusedWords(refused, of)}
          actions={
            <>
              {refused === 'notSignedIn' && (
                <a
                  href="/dang-nhap"
                  target="_blank"
                  rel="noreferrer"
                  className="link inline-flex min-h-11 items-center"
                >
                  Đăng nhập ở thẻ mới
                </a>
              )}
              <Button variant="secondary" onClick={onRetry}>
                Lưu lại
              </Button>
            </>
          }
        >
          Nội dung đã nhập được giữ trên thiết bị này, chưa có trên hệ thống.
        </Notice>
      )}
    </>
  );
}

type DraftNoticesProps = {
  of: Drafted;
  restoredAt?: Date;
  refused?: string;
  onDrop: () => void;
  onRetry: () => void;
};
