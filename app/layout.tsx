import { province } from '@/domain/province';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { PageStart } from '@/ui/page/page-start';
import { SkipLink } from '@/ui/frame/skip-link';
import './globals.css';

export const metadata: Metadata = {
  title: { default: `Dân vận khéo – ${province.inLine}`, template: `%s – ${province.portal}` },
  description: `Cổng thông tin mô hình “Dân vận khéo” của các cơ quan, đơn vị ${province.inLine}: đăng ký, thẩm định, công nhận và giới thiệu mô hình hằng năm.`,
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
    <html lang="vi" suppressHydrationWarning>
      <body>
        <noscript>
          <style>{'.with-script{display:none}'}</style>
        </noscript>
        <PageStart />
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
