import { fromHere } from '@/server/origin';
import { saveSheet } from '../actions';

export async function POST(
  request: Request,
  { params }: { params: Promise<{ entry: string; part: string }> },
) {
  if (!fromHere(request)) return new Response(null, { status: 403 });
  return Response.json(await saveSheet(null, { ...(await request.json()), ...(await params) }));
}
