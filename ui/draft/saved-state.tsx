import { signInPage } from '@/domain/addresses';
import { clsx } from 'clsx';
import { Fragment } from 'react';
import { formatTime } from '../words/format';
import { Icon, type IconName } from '../element/icon';

/** Where what was typed is now. Announced politely when it changes. `held`: the fields that could not be saved. */
export function SavedState({ state, at, held = [] }: { state: Saved; at?: Date; held?: readonly Held[] }) {
  const { icon, look, words } = faces[state];
  return (
    <p role="status" className={clsx('with-script inline-flex min-h-8 items-center gap-2 text-sm', look)}>
      <Icon name={icon} className="size-4" />
      {state === 'held' && held.length > 0 ? (
        <span>
          Chưa lưu được{' '}
          {held.map(({ field, label }, index) => (
            <Fragment key={field}>
              {index > 0 && ', '}
              <a href={`#${field}`} className="link">
                {label}
              </a>
            </Fragment>
          ))}
          {at ? `; phần còn lại đã lưu lúc ${formatTime(at)}` : ''}
        </span>
      ) : (
        <span>
          {state === 'saved' && at ? `Đã lưu lúc ${formatTime(at)}` : words}
          {state === 'signedOut' && (
            <>
              {' '}
              <a
                href={signInPage.door}
                target="_blank"
                rel="noreferrer"
                className="link inline-flex min-h-11 items-center"
              >
                Đăng nhập ở trang mới
              </a>
              , xong quay lại trang này
            </>
          )}
        </span>
      )}
    </p>
  );
}

export type Held = { field: string; label: string };

export type Saved = 'held' | 'saved' | 'saving' | 'unsaved' | 'offline' | 'stale' | 'signedOut' | 'failed';

const faces: Record<Saved, { icon: IconName; look: string; words: string }> = {
  saved: { icon: 'check', look: 'text-success', words: 'Đã lưu' },
  saving: { icon: 'refresh', look: 'text-ink-soft', words: 'Đang lưu…' },
  unsaved: { icon: 'edit', look: 'text-ink-soft', words: 'Có thay đổi chưa lưu' },
  offline: {
    icon: 'cloudOff',
    look: 'text-warning font-medium',
    words: 'Mất kết nối – sẽ lưu lại khi có mạng',
  },
  stale: { icon: 'alert', look: 'text-warning font-medium', words: 'Có bản mới hơn' },
  held: { icon: 'alert', look: 'text-danger font-medium', words: 'Có mục chưa lưu được' },
  signedOut: {
    icon: 'lock',
    look: 'text-warning font-medium',
    words: 'Phiên đã hết hạn, nội dung giữ trên máy này.',
  },
  failed: { icon: 'alert', look: 'text-danger font-medium', words: 'Chưa lưu được' },
};
