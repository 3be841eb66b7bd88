import { signInPage } from '@/domain/addresses';
import { Button } from '../element/button';
import { Notice } from '../element/notice';
import { RecoveredNotice } from './recovered-notice';
import { type Drafted, refusedWords } from '../refused';

/** What the writer has to know about the draft beyond the small indicator. */
export function DraftNotices({ of, restoredAt, refused, onDrop, onRetry }: DraftNoticesProps) {
  return (
    <>
      {restoredAt && (
        <RecoveredNotice at={restoredAt} onDrop={onDrop}>
          Nội dung này được giữ trên thiết bị và sẽ tự động lưu.
        </RecoveredNotice>
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
                  href={signInPage.door}
                  target="_blank"
                  rel="noreferrer"
                  className="link inline-flex min-h-11 items-center"
                >
                  Đăng nhập ở trang mới
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
