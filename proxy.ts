import { province } from '@/domain/province';
import { type NextRequest, NextResponse } from 'next/server';

// Asks only whether anybody is signed in; who may do what is never decided here. Uploads never pass through. Besides the
// desk, every page (scripts/content-policy.test.ts); what is kept for everybody has hashes in place of the nonce.
// Next reads this list without running it, so it is written out.
export const config = {
  matcher: [
    '/ban-lam-viec/:path*',
    '/dang-nhap/:path*',
    '/quen-mat-khau',
    '/dat-lai-mat-khau/:token',
    '/loi-moi/:token',
    '/',
    '/gioi-thieu',
    '/du-lieu-mo',
    '/mo-hinh',
    '/mo-hinh/:slug([a-z0-9-]+-\\d{4}-[0-9a-f]{12})',
    '/don-vi',
    '/don-vi/:slug([a-z0-9-]+)',
    '/hoi-thi',
    '/hoi-thi/:slug',
    '/hoi-thi/:slug/ket-qua',
    '/hoi-thi/:slug/bai-du-thi',
    '/hoi-thi/:slug/bai-du-thi/:entry',
    '/xac-minh',
    '/xac-minh/:code',
    '/nhat-ky-cong-khai',
  ],
};

/** A strict policy for scripts; the desk to the sign-in form and back for strangers. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const atDesk = pathname === desk || pathname.startsWith(`${desk}/`);
  if (atDesk && !isSignedIn(request)) return toSignIn(request);
  const headers = new Headers(request.headers);
  headers.set('x-path', pathname + search);
  // Drawn to be kept for everybody: scripts/kept/bytes.mjs puts the hashes of its scripts into the common policy.
  if (headers.has('x-kept')) return NextResponse.next({ request: { headers } });
  const nonce = btoa(crypto.randomUUID());
  const policy = policyOf(nonce);
  // Next finds the nonce here and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

const desk = '/ban-lam-viec';

const isSignedIn = (request: NextRequest): boolean =>
  request.cookies.getAll().some(({ name }) => name.endsWith('next-auth.session-token'));

/** What a stranger sends is answered with 401 and never led elsewhere, so that the form stands where it was filled in. */
function toSignIn(request: NextRequest): NextResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD') return unsigned(request);
  const { pathname, search } = request.nextUrl;
  const form = request.nextUrl.clone();
  form.pathname = '/dang-nhap';
  form.search = `?${new URLSearchParams({ 'tro-lai': pathname + search })}`;
  return NextResponse.redirect(form);
}

/** A form without a script is answered with a page to go back from; everything else with a word to understand. */
function unsigned(request: NextRequest): NextResponse {
  const asPage = !request.headers.has('next-action') && request.headers.get('accept')?.includes('text/html');
  return new NextResponse(asPage ? backPage : 'notSignedIn', {
    status: 401,
    headers: {
      // Next hands the words of a refused action to the form only under exactly this type.
      'content-type': asPage ? 'text/html; charset=utf-8' : 'text/plain',
      'cache-control': 'no-store',
    },
  });
}

const backPage = `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chưa gửi được – ${province.portal}</title>
<h1>Phiên đăng nhập đã kết thúc, chưa gửi được</h1>
<p><a href="/dang-nhap" target="_blank" rel="noreferrer">Đăng nhập ở trang mới</a>, rồi quay lại trang trước (nút Lùi
của trình duyệt) và gửi lại; nội dung đã nhập vẫn còn ở đó.</p></html>`;

const uploads = process.env.UPLOADTHING_TOKEN ? ' https://*.ingest.uploadthing.com https://*.ufs.sh' : '';

const policyOf = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${uploads}`,
    `media-src 'self' blob:${uploads}`,
    `connect-src 'self'${uploads}`,
    "font-src 'self'",
    // Otherwise the rule for scripts would count, and browsers read it differently for workers.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
