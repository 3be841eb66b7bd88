'use client';

import { signInPage } from '@/domain/addresses';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../element/button';
import { deskItem } from './desk-shell';
import { DialogClose } from '../focus/dialog';
import { clearShelves, keepsAnything } from '../draft/draft-shelf';
import { Icon } from '../element/icon';
import { discardHere, hasUnsent, keepUnsent } from '../page/page-owner';
import { tellTabs } from './browser-tabs';

/** Signs this device out. Other people may use it: what lies on it unsent is asked about, and goes unless it is to stay. */
export function SignOut({ name }: { name: string }) {
  const form = useRef<HTMLFormElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState(false);
  const ask = (event: FormEvent) => {
    if (asked || !(hasUnsent() || keepsAnything())) return;
    event.preventDefault();
    dialog.current?.showModal();
  };
  const go = ({ keeping }: { keeping: boolean }) => {
    if (keeping) keepUnsent();
    else discard();
    setAsked(true);
    // Not requestSubmit: it would ask again.
    form.current?.submit();
  };
  return (
    <form ref={form} method="post" action={signInPage.end} onSubmit={ask}>
      <button type="submit" className={deskItem}>
        <Icon name="leave" /> Đăng xuất
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="sign-out-title"
        className="m-auto max-h-[90dvh] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto rounded-lg bg-surface p-5 text-left text-ink shadow-lifted sm:p-6"
      >
        <h2 id="sign-out-title" className="text-xl">
          Còn nội dung chưa gửi
        </h2>
        <p className="mt-3 text-ink-soft">
          Trên máy này còn nội dung {name} đã nhập mà chưa có trên hệ thống. Nếu máy dùng chung, nên xóa; nếu
          để lại, nội dung chỉ hiện lại khi {name} đăng nhập.
        </p>
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <DialogClose>Ở lại</DialogClose>
          <Button variant="secondary" onClick={() => go({ keeping: true })}>
            Đăng xuất, giữ trên máy này
          </Button>
          <Button variant="danger" onClick={() => go({ keeping: false })}>
            Đăng xuất và xóa
          </Button>
        </div>
      </dialog>
    </form>
  );
}

function discard(): void {
  discardHere();
  clearShelves();
  tellTabs({ kind: 'discard' });
}
