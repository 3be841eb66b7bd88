import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { env } from '@/server/io/env';

/** Nothing is made at build; every page at its first visit. */
export const generateStaticParams = (): { locale: string }[] => [];

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    openGraph: {
      siteName: 'Dân vận khéo – tỉnh Sơn La',
      locale: 'vi_VN',
      type: 'website',
      images: [{ url: '/anh/cong.png', width: 1200, height: 630 }],
    },
    twitter: { card: 'summary_large_image' },
    alternates: {
      types: { 'application/atom+xml': [{ url: '/mo-hinh/atom.xml', title: 'Mô hình mới được công nhận' }] },
    },
  };
}

export default async function PublicLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  if ((await params).locale !== 'vi') notFound();
  return children;
}
