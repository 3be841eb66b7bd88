import type { Metadata } from 'next';
import { askIn } from '@/domain/showcase/ask';
import { Showcase } from '@/app/(public)/showcase/showcase';

/** The showcase with a question in its address. Answers are for people; search engines get the plain list and the models. */
export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = askIn(await searchParams);
  return { title: q ? `Tìm “${q}”` : 'Mô hình được công nhận', robots: { index: false, follow: true } };
}

export default async function SearchPage({ searchParams }: Props) {
  return <Showcase ask={askIn(await searchParams)} />;
}
