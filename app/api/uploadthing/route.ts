import { uploads } from '@/server/files/uploads/router';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Promise<Response> => uploads().answer(request);
export const POST = (request: Request): Promise<Response> => uploads().answer(request);
