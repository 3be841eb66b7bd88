'use client';

import { province } from '@/domain/province';
import './globals.css';
import Broken from './error';

/** Stands in for the whole document when the root layout itself breaks. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>{`Hệ thống gặp lỗi – ${province.portal}`}</title>
        <Broken {...props} />
      </body>
    </html>
  );
}
