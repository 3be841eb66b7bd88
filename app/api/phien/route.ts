import { whoNow } from '@/server/request/drawn-for';
import { currentActor } from '@/server/account/session';

export const dynamic = 'force-dynamic';

/** Whom an open page would be drawn for now: it asks when it is looked at again (ui/page/drawn-for.tsx). */
export const GET = async (): Promise<Response> =>
  Response.json(whoNow(await currentActor()), { headers: { 'cache-control': 'no-store' } });
