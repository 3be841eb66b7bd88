import { createHmac } from 'node:crypto';
import { createRouteHandler, createUploadthing, UploadThingError, UTFiles } from 'uploadthing/server';
import type { Actor } from '@/domain/actor';
import { Denied } from '@/domain/verdict';
import { actorOfPage } from '../../request/drawn-for';
import { now } from '../../io/clock';
import { env } from '../../io/env';
import { storageFault } from '../../io/files/room';
import { broken } from '../../io/log';
import { fromHere } from '../../request/origin';
import { actorOf } from '../../account/session';
import { Absent } from '../../write';
import { begin, purpose } from './begin';
import { type Settled, settleUpload, type UnsettledUpload } from './settle';

type WhoIs = (request: Request) => Promise<Actor>;

export type UploadRouter = ReturnType<typeof routerFor>;

const routerFor = (whoIs: WhoIs) => {
  const route = createUploadthing();
  return {
    paper: route(
      { blob: { maxFileSize: '256MB', maxFileCount: 1, acl: 'private', contentDisposition: 'attachment' } },
      { awaitServerData: true, presignedURLTTL: '1 hour' },
    )
      .input(purpose)
      .middleware(async ({ req, input, files }) => {
        // Not cookies(): Next's context may belong to another request here.
        const by = await outcome(() => whoIs(req));
        if (by.personId === null) throw new UploadThingError({ code: 'FORBIDDEN', message: 'notSignedIn' });
        const overrides = [];
        for (const { name, size, lastModified = 0, type } of files) {
          const begun = await outcome(() =>
            begin({ by, now: now() }, { ...input, name, size, lastModified }),
          );
          if ('refusal' in begun) throw new UploadThingError({ code: 'BAD_REQUEST', message: begun.refusal });
          overrides.push({ name: begun.name, size, type, lastModified, customId: begun.id });
        }
        return { fileId: overrides[0]?.customId ?? '', [UTFiles]: overrides };
      })
      .onUploadComplete(async ({ file, metadata }): Promise<Settled | UnsettledUpload> => {
        const id = file.customId ?? metadata.fileId;
        try {
          return await settleUpload(id, now(), env().UPLOADTHING_TOKEN ? file.key : undefined);
        } catch (error) {
          broken(error, 'upload');
          const fault = storageFault(error);
          if (fault) return { state: 'receiving', fault };
          throw error;
        }
      }),
  };
};

async function outcome<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Denied)
      throw new UploadThingError({ code: 'FORBIDDEN', message: error.refusal.reason });
    if (error instanceof Absent) throw new UploadThingError({ code: 'NOT_FOUND', message: 'absent' });
    throw new UploadThingError({ code: 'INTERNAL_SERVER_ERROR', message: broken(error, 'upload') });
  }
}

/** One canonical address, whatever host name the page used. */
export const ingestUrl = (): string => `${new URL(env().PUBLIC_URL).origin}/api/tep/nhan`;

/** Signs and verifies within this process only. */
export const localKey = (): string =>
  `sk_local_${createHmac('sha256', env().NEXTAUTH_SECRET).update('uploadthing').digest('hex')}`;

const localToken = (): string =>
  Buffer.from(JSON.stringify({ apiKey: localKey(), appId: 'local', regions: ['local'] })).toString('base64');

const results = new Map<string, unknown>();

/** Keeps the SDK's callback inside the process and blocks every other request of it. */
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

/** @param whoIs finds the actor from the page that asks
 * @param sentBy finds the sender of the bytes; tests replace both */
export function uploadHandler(whoIs: WhoIs = actorOfPage, sentBy: WhoIs = actorOf) {
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
    // Callbacks carry a signature, checked by the handler; all else comes from our pages.
    const reports = request.headers.has('uploadthing-hook');
    if (request.method === 'POST' && !reports && !fromHere(request))
      return new Response(null, { status: 403 });
    const response = await handler(request);
    return token || new URL(request.url).searchParams.get('actionType') !== 'upload'
      ? response
      : sameOrigin(response);
  };
  return { answer, sentBy, resultOf: (key: string) => taken(key) };
}

function taken(key: string): unknown {
  const result = results.get(key);
  results.delete(key);
  return result;
}

/** A relative address keeps the browser on the host name it uses. */
async function sameOrigin(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const signed = (await response.json()) as { url: string }[];
  const paths = signed.map(({ url, ...rest }) => ({ ...rest, url: url.slice(new URL(url).origin.length) }));
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return Response.json(paths, { headers });
}

const kept = globalThis as { portalUploads?: ReturnType<typeof uploadHandler> };

export const uploads = () => (kept.portalUploads ??= uploadHandler());
