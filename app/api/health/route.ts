import { recentHealth } from '@/server/jobs/health';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { well, report } = await recentHealth();
  return Response.json(report, { status: well ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
