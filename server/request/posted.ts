import { fromHere } from './origin';
import { currentActor } from '../account/session';

type Typed = Record<string, unknown>;

/** Checks origin and actor before reading the body, so that strangers cannot occupy the thread. */
export async function answerSave(
  request: Request,
  save: (previous: null, typed: Typed) => Promise<unknown>,
  place: Typed,
): Promise<Response> {
  if (!fromHere(request)) return new Response(null, { status: 403 });
  if ((await currentActor()).personId === null) return new Response('notSignedIn', { status: 401 });
  const typed = await typedIn(request);
  if (!typed) return new Response('Không đọc được nội dung gửi lên.', { status: 400 });
  return Response.json(await save(null, { ...typed, ...place }));
}

async function typedIn(request: Request): Promise<Typed | null> {
  try {
    const sent: unknown = await request.json();
    return typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? (sent as Typed) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
