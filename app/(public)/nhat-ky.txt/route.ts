import { headsAsText } from '@/server/audit/published';

export const dynamic = 'force-dynamic';

/** Every head that was kept, for whoever copies them elsewhere. */
export const GET = async (): Promise<Response> =>
  new Response(await headsAsText(), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
