'use client';

import { signIn } from 'next-auth/react';
import { Button } from '@/ui/element/button';

/** Leads through the office's own sign-in (OpenID Connect) and back. */
export function OfficeButton({ back }: { back: string }) {
  return (
    <Button
      variant="secondary"
      className="w-full"
      onClick={() => void signIn('office', { callbackUrl: back })}
    >
      Đăng nhập bằng tài khoản công vụ
    </Button>
  );
}
