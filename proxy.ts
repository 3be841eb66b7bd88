import { type NextRequest, NextResponse } from 'next/server';

// Asks only whether anybody is signed in; who may do what is never decided here. Uploads never pass through.
export const config = { matcher: ['/ban-lam-viec/:path*'] };

/** The desk: to the sign-in form and back for strangers; a strict policy for scripts for the rest. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const names = request.cookies.getAll().map(({ name }) => name);
  if (!names.some((name) => name.endsWith('next-auth.session-token'))) {
    const form = request.nextUrl.clone();
    form.pathname = '/dang-nhap';
    form.search = `?${new URLSearchParams({ 'tro-lai': pathname + search })}`;
    return NextResponse.redirect(form);
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = policyOf(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-path', pathname + search);
  // Next finds the nonce here and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

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
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
