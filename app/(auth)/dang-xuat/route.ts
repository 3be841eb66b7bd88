import { province } from '@/domain/province';
import { signInPage } from '@/domain/addresses';
import { endAtOffice } from '@/server/account/single-sign-on/ending';
import { now } from '@/server/request/moment';
import { sentFromHere } from '@/server/request/origin';
import { currentSession } from '@/server/account/session';
import { signOut } from '@/server/account/sign-in/sign-in';
import { telling } from '@/server/request/told';

/**
 * Ends this device's session. A real page load, not a server action: pages of the desk that the router keeps in
 * memory, and those that the browser keeps, go with it.
 */
export async function POST(request: Request): Promise<Response> {
  if (!sentFromHere(request)) return new Response(null, { status: 403 });
  const elsewhere = await endAtOffice(await currentSession());
  await signOut(now());
  return elsewhere ? onwards(elsewhere) : done();
}

/** Where the office's own sign-in leads back to when its session has ended. Ends nothing itself. */
export const GET = (): Promise<Response> => done();

const gone = { 'cache-control': 'no-store', 'clear-site-data': '"cache"' };

const done = async (): Promise<Response> =>
  new Response(null, {
    status: 303,
    headers: { ...gone, location: await telling(signInPage.door, { notice: 'Đã đăng xuất' }, null) },
  });

/** A page that goes on by itself: the desk's policy lets no form lead to another host. */
function onwards(address: string): Response {
  const href = address.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');
  const page = `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0;url=${href}"><meta name="referrer" content="no-referrer">
<title>Đang đăng xuất – ${province.portal}</title>
<h1>Đã đăng xuất khỏi cổng, đang đăng xuất khỏi hệ thống công vụ</h1>
<p><a href="${href}">Tiếp tục</a> nếu trang không tự chuyển.</p></html>`;
  return new Response(page, { headers: { ...gone, 'content-type': 'text/html; charset=utf-8' } });
}
