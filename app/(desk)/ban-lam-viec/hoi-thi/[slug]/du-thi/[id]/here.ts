import { notFound } from 'next/navigation';
import { entryIn } from '@/server/entry-desk';
import type { EntryRow } from '@/server/entries';
import { type SignedIn, signedIn } from '@/server/session';

export type EntryProps = { params: Promise<{ slug: string; id: string }> };

/** The entry of the address and who looks at it; what is not visible at the desk is not found. */
export async function entryHere(
  params: EntryProps['params'],
): Promise<{ entry: EntryRow; by: SignedIn; here: string }> {
  const by = await signedIn();
  const { slug, id } = await params;
  const entry = await entryIn(slug, id, by);
  if (!entry) notFound();
  return { entry, by, here: `/ban-lam-viec/hoi-thi/${slug}/du-thi/${id}` };
}
