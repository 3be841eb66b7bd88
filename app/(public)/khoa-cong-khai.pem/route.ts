import { keysAsPem } from '@/server/audit/keys';

export const dynamic = 'force-dynamic';

/** The portal's public keys, and by name those that only the database lists. */
export const GET = async (): Promise<Response> =>
  new Response(await keysAsPem(), {
    headers: { 'Content-Type': 'application/x-pem-file', 'Cache-Control': 'no-cache' },
  });
