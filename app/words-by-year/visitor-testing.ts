import { openSession } from '@/server/account/login-sessions';
import { cookieName, seal } from '@/server/io/request/cookie';

/** Who asks for the screens; in the place of what Next tells of a request. */
const visitor = { cookie: '' };

export const nextHeaders = {
  cookies: async () => ({
    get: (name: string) => (name === cookieName() && visitor.cookie ? { value: visitor.cookie } : undefined),
    getAll: () => [],
    has: () => false,
  }),
  headers: async () => new Headers({ host: 'localhost' }),
};

export async function signIn({ personId }: { personId: string }, now: Date): Promise<void> {
  visitor.cookie = await seal(personId, await openSession(personId, '', now));
}

export function signOut(): void {
  visitor.cookie = '';
}
