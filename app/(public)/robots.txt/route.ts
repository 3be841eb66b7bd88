import { env } from '@/server/io/env';

export const dynamic = 'force-dynamic';

export const GET = (): Response =>
  new Response(
    [
      'User-agent: *',
      'Allow: /api/tep/',
      'Disallow: /api/',
      'Disallow: /ban-lam-viec',
      'Disallow: /dang-nhap',
      '',
      `Sitemap: ${env().PUBLIC_URL}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } },
  );
