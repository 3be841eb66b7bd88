import { signInPage } from '@/domain/addresses';
import { Button } from '../element/button';
import { SystemPage } from '../frame/system-page';

type Props = {
  owner: string;
  kind: 'asked' | 'nobody' | 'another';
  /** who is signed in instead */
  other?: string;
  onLook: () => void;
};

/** Stands before a page that is not for whoever is there now. */
export function CoveredPage({ owner, kind, other, onLook }: Props) {
  if (kind === 'asked') {
    return (
      <SystemPage
        title="Đang kiểm tra phiên đăng nhập…"
        actions={
          <Button variant="secondary" onClick={onLook}>
            Kiểm tra lại
          </Button>
        }
      >
        <p>Trang này sẽ hiện lại khi biết ai đang đăng nhập.</p>
      </SystemPage>
    );
  }
  if (kind === 'another') {
    return (
      <SystemPage
        title={`Trang này được mở cho ${owner}; hiện máy đang đăng nhập bằng ${other}`}
        actions={<Button onClick={() => location.reload()}>Mở lại trang cho {other}</Button>}
      >
        <p role="alert">
          Chưa ghi gì dưới tên {other}. Nội dung đang soạn được giữ trên máy này cho {owner} và hiện lại khi{' '}
          {owner} đăng nhập.
        </p>
      </SystemPage>
    );
  }
  return (
    <SystemPage
      title="Đã đăng xuất"
      actions={
        <>
          <a
            href={signInPage.door}
            target="_blank"
            rel="noreferrer"
            className="link inline-flex min-h-11 items-center"
          >
            Đăng nhập ở trang mới
          </a>
          <Button variant="secondary" onClick={onLook}>
            Đã đăng nhập, hiện lại trang
          </Button>
        </>
      }
    >
      <p role="status">
        Trang này được mở cho {owner}, còn nội dung chưa gửi. Nội dung đó vẫn ở đây và hiện lại khi {owner}{' '}
        đăng nhập.
      </p>
    </SystemPage>
  );
}
