import { province } from '@/domain/province';
import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { noAsk } from '@/domain/showcase/ask';
import { Showcase } from '@/app/(public)/showcase/showcase';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Mô hình được công nhận',
  description: `Các mô hình “Dân vận khéo” của ${province.inLine} đã được công nhận: tìm theo tên, năm, lĩnh vực, địa bàn.`,
  alternates: { canonical: publicPage.models },
};

export default function ModelsPage() {
  return <Showcase ask={noAsk} />;
}
