import { province } from '@/domain/province';
import type { Metadata } from 'next';
import { Directory } from '@/app/(public)/showcase/directory';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Đơn vị',
  description: `Danh bạ các sở, ban, ngành, đơn vị sự nghiệp, huyện, thành phố, xã, phường, thị trấn của ${province.inLine}, tên cũ và tên mới.`,
  alternates: { canonical: '/don-vi' },
};

export default function UnitsPage() {
  return <Directory q="" />;
}
