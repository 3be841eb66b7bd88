import { metricsFor } from '@/server/jobs/metrics';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const told = await metricsFor(request.headers.get('authorization') ?? '');
  if (!told) return new Response('Không có trang này.', { status: 404 });
  const { text, type } = told;
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
}
