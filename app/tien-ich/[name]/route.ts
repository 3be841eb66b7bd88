import { comfortsText } from '@/ui/comforts/comforts';
import { comfortsPath } from '../address';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ name: string }> };

/** The one script of public pages. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  // Of a page from before an upgrade.
  if (!comfortsPath.endsWith(`/${(await params).name}`))
    return new Response(null, {
      status: 302,
      headers: { location: comfortsPath, 'cache-control': 'no-cache' },
    });
  return new Response(comfortsText(), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
