import { province } from '@/domain/province';
import type { Metadata } from 'next';
import { dayOf } from '@/domain/date/calendar';
import { now } from '@/server/io/clock';
import { localUnitsOn } from '@/ui/words/kinds';
import { Directory } from '@/app/(public)/showcase/directory';

export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  const local = localUnitsOn(dayOf(now()));
  return {
    title: 'Đơn vị',
    description: `Danh bạ các sở, ban, ngành, đơn vị sự nghiệp, ${local.join(', ')} của ${province.inLine}, tên cũ và tên mới.`,
    alternates: { canonical: '/don-vi' },
  };
}

export default function UnitsPage() {
  return <Directory q="" />;
}
