import Link from 'next/link';
import { currentActor } from '@/server/account/session';
import { TOLD, toldOnce } from '@/server/request/told';
import { Notice } from '@/ui/element/notice';
import { SaidOnce } from '@/ui/page/said-once';

type Props = { query: Record<string, string | string[] | undefined> };

/** What the press before this page has done, said once (server/request/told.ts). */
export async function ToldNotice({ query }: Props) {
  const word = query[TOLD];
  const told = await toldOnce(word, (await currentActor()).personId);
  if (!told) return null;
  return (
    <SaidOnce word={String(word)}>
      <Notice
        tone="success"
        live
        title={told.notice}
        actions={
          told.link && (
            <Link href={told.link.href} prefetch={false} className="link inline-flex min-h-11 items-center">
              {told.link.label}
            </Link>
          )
        }
      />
    </SaidOnce>
  );
}
