'use client';

import { signInPage } from '@/domain/addresses';
import { useEffect, useRef } from 'react';
import { Button } from '../element/button';
import { Notice } from '../element/notice';
import { Submit } from '../form/submit';
import type { Unsent } from './unsent';

/** Says inside the form why it did not get through, and what to do; the form below it stays as it was filled in. */
export function UnsentNotice({ unsent }: { unsent: Unsent }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [unsent]);
  const { title, what } = words(unsent);
  return (
    <div ref={place} tabIndex={-1} className="outline-none" data-unsent={unsent.why}>
      <Notice
        tone="warning"
        live
        title={title}
        actions={
          <>
            {unsent.why === 'signedOut' && (
              <a
                href={signInPage.door}
                target="_blank"
                rel="noreferrer"
                className="link inline-flex min-h-11 items-center"
              >
                Đăng nhập ở trang mới
              </a>
            )}
            {unsent.why === 'upgraded' || unsent.why === 'another' ? (
              <Button variant="secondary" onClick={() => location.reload()}>
                Tải lại trang
              </Button>
            ) : (
              <Submit variant="secondary">Gửi lại</Submit>
            )}
          </>
        }
      >
        {what}
      </Notice>
    </div>
  );
}

export const unsentTitle = (unsent: Unsent): string => words(unsent).title;

function words({ why, signedInAs }: Unsent): { title: string; what: string } {
  switch (why) {
    case 'signedOut':
      return {
        title: 'Phiên đăng nhập đã kết thúc, chưa gửi được',
        what: 'Nội dung đã nhập vẫn còn ở đây. Đăng nhập ở trang mới bằng chính tài khoản này, rồi quay lại bấm “Gửi lại”.',
      };
    case 'another':
      return {
        title: `Trang này được mở cho tài khoản khác; hiện máy đang đăng nhập bằng ${signedInAs}`,
        what: 'Chưa ghi gì. Nội dung đã nhập được giữ cho người đã mở trang. Tải lại trang để tiếp tục.',
      };
    case 'offline':
      return {
        title: 'Mất kết nối mạng, chưa gửi được',
        what: 'Nội dung đã nhập vẫn còn ở đây. Kiểm tra mạng rồi bấm “Gửi lại”.',
      };
    case 'unreachable':
      return {
        title: 'Máy chủ chưa trả lời được, chưa gửi được',
        what: 'Nội dung đã nhập vẫn còn ở đây. Chờ ít phút rồi bấm “Gửi lại”.',
      };
    case 'upgraded':
      return {
        title: 'Cổng vừa được nâng cấp sau khi trang này mở, chưa gửi được',
        what: 'Nội dung đã nhập được giữ trên máy này. Tải lại trang, nội dung hiện lại, rồi gửi.',
      };
    case 'absent':
      return {
        title: 'Không tìm thấy nội dung này, chưa gửi được',
        what: 'Hồ sơ không còn mở với tài khoản đang đăng nhập, hoặc đã bị bỏ. Nội dung đã nhập vẫn còn ở đây để sao chép.',
      };
    case 'unknown':
      return {
        title: 'Hệ thống gặp sự cố, chưa biết đã gửi được hay chưa',
        what: 'Nội dung đã nhập vẫn còn ở đây. Xem lại ở trang khác xem việc đã được ghi chưa, rồi bấm “Gửi lại”.',
      };
  }
}
