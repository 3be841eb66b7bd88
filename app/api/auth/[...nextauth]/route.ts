import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions, isUsedDoor, leadsInstead } from '@/server/account/sign-in/auth';
import { fromOf } from '@/server/account/sign-in/sign-in';

type Context = { params: Promise<{ nextauth: string[] }> };

const answer = async (request: NextRequest, context: Context): Promise<Response> => {
  const { nextauth } = await context.params;
  const instead = leadsInstead(request.method, nextauth);
  if (instead) return new Response(null, { status: 303, headers: { location: instead } });
  // next-auth has more doors than the portal uses, and one of them writes into the log what anybody sends.
  if (!isUsedDoor(request.method, nextauth)) return new Response(null, { status: 404 });
  return NextAuth(request as never, context as never, authOptions(fromOf(request.headers)));
};

export { answer as GET, answer as POST };
