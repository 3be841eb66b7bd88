import { fromHere } from '@/server/origin';
import { saveTyped } from '../../../../../actions';

type Props = { params: Promise<{ entry: string; part: string; judge: string }> };

export async function POST(request: Request, { params }: Props) {
  if (!fromHere(request)) return new Response(null, { status: 403 });
  const { entry, part, judge } = await params;
  return Response.json(await saveTyped(null, { ...(await request.json()), entry, part, judge }));
}
