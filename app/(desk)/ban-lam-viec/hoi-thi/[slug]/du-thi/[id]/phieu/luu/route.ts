import { fromHere } from '@/server/origin';
import { saveDraft } from '../actions';

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!fromHere(request)) return new Response(null, { status: 403 });
  const { id } = await params;
  return Response.json(await saveDraft(null, { ...(await request.json()), id }));
}
