import { deskPage } from '@/domain/addresses';
import { notFound } from 'next/navigation';
import { entryIn } from '@/server/contest/entries/queries';
import type { EntryRow } from '@/server/contest/entries/entries';
import { signedIn } from '@/server/account/session';
import type { SignedIn } from '@/domain/actor';

export type EntryProps = { params: Promise<{ slug: string; id: string }> };

/** The entry of the address and who looks at it; what is not visible at the desk is not found. */
export async function entryHere(
  params: EntryProps['params'],
): Promise<{ entry: EntryRow; by: SignedIn; here: string }> {
  const by = await signedIn();
  const { slug, id } = await params;
  const entry = await entryIn(by, slug, id);
  if (!entry) notFound();
  return { entry, by, here: deskPage.entry(slug, id) };
}
