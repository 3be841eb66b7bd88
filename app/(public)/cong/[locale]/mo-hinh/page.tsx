import type { Metadata } from 'next';
import { noAsk } from '@/domain/showcase/ask';
import { Showcase } from '../../../showcase';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Mô hình được công nhận',
  description:
    'Các mô hình “Dân vận khéo” của tỉnh Sơn La đã được công nhận: tìm theo tên, năm, lĩnh vực, địa bàn.',
  alternates: { canonical: '/mo-hinh' },
};

export default function ModelsPage() {
  return <Showcase ask={noAsk} />;
}
