import { deskPage } from '@/domain/addresses';
import { redirect } from 'next/navigation';
import { href } from '../ask';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The list of models has one address; links that were kept to this one still lead there. */
export default async function FormerListPage({ searchParams }: Props) {
  const given = Object.entries(await searchParams).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  redirect(href(deskPage.models, Object.fromEntries(given)));
}
