import { province } from '@/domain/province';
import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { env } from '@/server/io/env';

const feeds = [
  { url: `${publicPage.models}/atom.xml`, title: 'Mô hình mới được công nhận' },
  { url: `${publicPage.contests}/atom.xml`, title: 'Hội thi: thông báo và kết quả' },
];

/** What all public pages tell machines: where they stand, what a shared link shows, which feeds there are. */
export const siteMetadata = (): Metadata => ({
  metadataBase: new URL(env().PUBLIC_URL),
  openGraph: {
    siteName: `Dân vận khéo – ${province.inLine}`,
    locale: 'vi_VN',
    type: 'website',
    images: [{ url: '/anh/cong.png', width: 1200, height: 630 }],
  },
  twitter: { card: 'summary_large_image' },
  alternates: { types: { 'application/atom+xml': feeds } },
});

/** One page: its own address, and the words and the picture of a shared link. */
export const pageMetadata = (path: string, title: string, description: string): Metadata => ({
  title,
  description,
  alternates: { canonical: path, types: { 'application/atom+xml': feeds } },
  openGraph: {
    type: 'article',
    siteName: `Dân vận khéo – ${province.inLine}`,
    locale: 'vi_VN',
    title,
    description,
    url: path,
    images: [{ url: '/anh/cong.png', width: 1200, height: 630 }],
  },
});
