import { offset, take } from '@/server/files/uploads/ingest';
import { uploads } from '@/server/files/uploads/router';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ key: string }> };

/** Our ingest. proxy.ts must not match this path: Next would hold the body in memory and cut it at 10 MB. */
export const PUT = async (request: Request, { params }: Context): Promise<Response> =>
  take(request, (await params).key, uploads());

export const HEAD = async (request: Request, { params }: Context): Promise<Response> =>
  offset(request, (await params).key);
