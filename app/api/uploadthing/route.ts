import { uploads } from '@/server/uploads/router';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Promise<Response> => uploads().answer(request);
export const POST = (request: Request): Promise<Response> => uploads().answer(request);
