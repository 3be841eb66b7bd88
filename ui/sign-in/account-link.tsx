import { deskPage, signInPage } from '@/domain/addresses';
import Link from 'next/link';
import { buttonClass } from '../element/button';
import { Icon } from '../element/icon';

/** To sign in, or to the desk: ui/comforts/account.ts shows the one that is right. */
export function AccountLink() {
  return (
    <>
      <Link
        href={signInPage.door}
        prefetch={false}
        data-account="out"
        suppressHydrationWarning
        className={buttonClass('secondary')}
      >
        <Icon name="user" /> Đăng nhập
      </Link>
      <Link
        href={deskPage.home}
        prefetch={false}
        data-account="in"
        hidden
        suppressHydrationWarning
        className={buttonClass('secondary')}
      >
        <Icon name="user" /> Bàn làm việc
      </Link>
    </>
  );
}
