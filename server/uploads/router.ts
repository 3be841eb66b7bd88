import { createHmac } from 'node:crypto';
import { createRouteHandler, createUploadthing, UploadThingError, UTFiles } from 'uploadthing/server';
import type { Actor } from '@/domain/actor';
import { Denied } from '@/domain/verdict';
import { now } from '../io/clock';
import { env } from '../io/env';
import { broken } from '../io/log';
import { actorOf } from '../session';
import { Absent } from '../write';
import { begin, purpose } from './begin';
import { type Settled, settle } from './settle';

export type UploadRouter = ReturnType<typeof routerFor>;

/** The one route of uploadthing: a paper of a model. Sizes and types of each kind are asked in `begin` and `check`. */
const routerFor = (whoIs: (request: Request) => Promise<Actor>) => {
  const route = createUploadthing();
  return {
    paper: route(
      { blob: { maxFileSize: '256MB', maxFileCount: 1, acl: 'private', contentDisposition: 'attachment' } },
      { awaitServerData: true, presignedURLTTL: '1 hour' },
    )
      .input(purpose)
      .middleware(async ({ req, input, files }) => {
        // Never cookies() here: the session is read from the request that we were given.
        const by = await whoIs(req);
        if (by.personId === null) throw new UploadThingError({ code: 'FORBIDDEN', message: 'notSignedIn' });
        const overrides = [];
        for (const { name, size, lastModified = 0, type } of files) {
          const begun = await outcome(() => begin({ ...input, name, size, lastModified }, by, now()));
          overrides.push({ name: begun.name, size, type, lastModified, customId: begun.id });
        }
        return { fileId: overrides[0]?.customId ?? '', [UTFiles]: overrides };
      })
      .onUploadComplete(async ({ file, metadata }): Promise<Settled> => {
        const id = file.customId ?? metadata.fileId;
        try {
          return await settle(id, now(), env().UPLOADTHING_TOKEN ? file.key : undefined);
        } catch (error) {
          broken(error, 'upload');
          throw error;
        }
      }),
  };
};

async function outcome(
  run: () => ReturnType<typeof begin>,
): Promise<Exclude<Awaited<ReturnType<typeof begin>>, { refusal: unknown }>> {
  try {
    const begun = await run();
    if (!('refusal' in begun)) return begun;
    throw new UploadThingError({ code: 'BAD_REQUEST', message: begun.refusal });
  } catch (error) {
    if (error instanceof UploadThingError) throw error;
    if (error instanceof Denied)
      throw new UploadThingError({ code: 'FORBIDDEN', message: error.refusal.reason });
    if (error instanceof Absent) throw new UploadThingError({ code: 'NOT_FOUND', message: 'absent' });
    throw new UploadThingError({ code: 'INTERNAL_SERVER_ERROR', message: broken(error, 'upload') });
  }
}

/** Our own ingest, under one canonical address whatever name the site was opened by. */
export const ingestUrl = (): string => `${new URL(env().PUBLIC_URL).origin}/api/tep/nhan`;

/** Signs and verifies inside this house only; it is no key of any service. */
export const localKey = (): string =>
  `sk_local_${createHmac('sha256', env().NEXTAUTH_SECRET).update('uploadthing').digest('hex')}`;

const localToken = (): string =>
  Buffer.from(JSON.stringify({ apiKey: localKey(), appId: 'local', regions: ['local'] })).toString('base64');

/** What the callback told its sender, by file key, until the ingest picks it up. */
const results = new Map<string, unknown>();

/** The SDK reports back over HTTP; here that stays inside the process, and nothing else may leave it. */
const inProcess = async (...[input, init]: Parameters<typeof fetch>): Promise<Response> => {
  const request = new Request(input, init);
  if (request.url === `${ingestUrl()}/route-metadata`) return Response.json({ ok: true });
  if (request.url === 'https://tep.invalid/callback-result') {
    const { fileKey, callbackData } = (await request.json()) as { fileKey: string; callbackData: unknown };
    results.set(fileKey, callbackData);
    return Response.json({ ok: true });
  }
  throw new Error('Uploads make no outbound request');
};

/** Answers the SDK's requests. @param whoIs who sent a request; a test brings its own people */
export function uploadHandler(whoIs: (request: Request) => Promise<Actor> = actorOf) {
  const token = env().UPLOADTHING_TOKEN;
  const handler = createRouteHandler({
    router: routerFor(whoIs),
    config: {
      logLevel: 'Fatal',
      isDev: false,
      ...(token
        ? { token, callbackUrl: `${new URL(env().PUBLIC_URL).origin}/api/uploadthing` }
        : { token: localToken(), ingestUrl: ingestUrl(), fetch: inProcess }),
    },
  });
  const answer = async (request: Request): Promise<Response> => {
    const response = await handler(request);
    return token || new URL(request.url).searchParams.get('actionType') !== 'upload'
      ? response
      : sameOrigin(response);
  };
  return { answer, resultOf: (key: string) => taken(key) };
}

function taken(key: string): unknown {
  const result = results.get(key);
  results.delete(key);
  return result;
}

/** The signed address becomes a path, so the browser stays on the name by which it opened the site. */
async function sameOrigin(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const signed = (await response.json()) as { url: string }[];
  const paths = signed.map(({ url, ...rest }) => ({ ...rest, url: url.slice(new URL(url).origin.length) }));
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return Response.json(paths, { headers });
}

const kept = globalThis as { portalUploads?: ReturnType<typeof uploadHandler> };

/** One handler for the process. */
export const uploads = () => (kept.portalUploads ??= uploadHandler());
