import { health } from '@/server/health';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { well, report } = await health();
  return Response.json(report, { status: well ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
