import { province } from '@/domain/province';
import { deskPage } from '@/domain/addresses';
import type { MetadataRoute } from 'next';

/** What a phone needs to put the portal among its programs. */
export default function manifest(): MetadataRoute.Manifest {
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `/bieu-tuong/${purpose === 'maskable' ? 'phu-kin' : 'hoa-ban'}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: '/',
    name: `Dân vận khéo – ${province.inLine}`,
    short_name: 'Dân vận khéo',
    description: `Đăng ký, thẩm định, công nhận và giới thiệu mô hình “Dân vận khéo” ${province.inLine}.`,
    lang: 'vi',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#faf8f3',
    theme_color: '#0d3448',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
    shortcuts: [
      { name: 'Bàn làm việc', url: deskPage.home },
      { name: 'Mô hình được công nhận', url: '/mo-hinh' },
    ],
  };
}
