import { downloadFile } from '@/server/files/downloads';
import { actorOf } from '@/server/account/session';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; name: string }> };

/** A file by its id; the name is there for people to read. `?co=nho` asks for the small picture, `?xem=1` to read a PDF in place. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const small = asked.get('co') === 'nho';
  return downloadFile(await actorOf(request), (await params).id, {
    small,
    request,
    inPlace: asked.get('xem') === '1',
  });
}
