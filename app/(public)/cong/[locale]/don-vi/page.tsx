import type { Metadata } from 'next';
import { Directory } from '../../../directory';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Đơn vị',
  description:
    'Danh bạ các sở, ban, ngành, đơn vị sự nghiệp, huyện, thành phố, xã, phường, thị trấn của tỉnh Sơn La, tên cũ và tên mới.',
  alternates: { canonical: '/don-vi' },
};

export default function UnitsPage() {
  return <Directory q="" />;
}
