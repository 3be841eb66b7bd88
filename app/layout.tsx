import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SkipLink } from '@/ui/skip-link';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Dân vận khéo – tỉnh Sơn La', template: '%s – Dân vận khéo Sơn La' },
  description:
    'Cổng thông tin mô hình “Dân vận khéo” của các cơ quan, đơn vị tỉnh Sơn La: đăng ký, thẩm định, công nhận và giới thiệu mô hình hằng năm.',
  icons: {
    icon: [
      { url: '/favicon.svg', type: 'image/svg+xml' },
      { url: '/favicon.ico', sizes: '32x32' },
    ],
    apple: '/apple-touch-icon.png',
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { themeColor: '#0d3448', width: 'device-width', initialScale: 1 };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
