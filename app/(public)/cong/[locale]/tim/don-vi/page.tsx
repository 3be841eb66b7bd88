import type { Metadata } from 'next';
import { askIn } from '@/domain/showcase/ask';
import { Directory } from '@/app/(public)/showcase/directory';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Tìm đơn vị', robots: { index: false, follow: true } };

export default async function UnitSearchPage({ searchParams }: Props) {
  return <Directory q={askIn(await searchParams).q} />;
}
