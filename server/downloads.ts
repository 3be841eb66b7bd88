import { type Actor, PUBLIC } from '@/domain/actor';
import { endings } from '@/domain/file';
import { db } from './io/db';
import { atService, deliver, onDisk } from './io/files/deliver';
import { signedUrl } from './io/files/store';
import { now } from './io/clock';
import { blindNameOf } from './judge-desk';
import * as visible from './visible';
import { entryFiles } from './visible-contest';

/**
 * Hands out the bytes of a file by its id; who may have them is asked anew at each request, and what may not
 * be seen is not found. Nothing of it can run in our origin: documents are saved, pictures are our own
 * drawings, films play without rights.
 * @param small the preview instead of the picture
 * @param inPlace a PDF is read in our own page, not saved
 */
export async function download(
  id: string,
  small: boolean,
  by: Actor,
  request: Request,
  inPlace = false,
): Promise<Response> {
  const file = await findFile(id, by);
  const key = small ? file?.previewKey : file?.storeKey;
  if (!file || !key) return missing();
  const open = (await findFile(id, PUBLIC)) !== null;
  const name = (await blindNameOf(id, by)) ?? file.name;
  const headers = headersFor({ ...file, name }, small, open);
  const read = inPlace && file.mime === 'application/pdf';
  if (read) showInPlace(headers, name);
  if (file.store !== 'uploadthing') return deliver(await onDisk(key), request, headers);
  // The service says by its own headers that a file is saved, and our pages may frame nothing of its.
  if (read) return deliver(atService(key, Number(file.size), request.signal), request, headers);
  headers.set('location', await signedUrl(key));
  headers.set('cache-control', 'private, no-store');
  headers.delete('content-type');
  return new Response(null, { status: 302, headers });
}

const findFile = (id: string, actor: Actor) =>
  db().storedFile.findFirst({
    where: { AND: [{ OR: [visible.files(actor), entryFiles(actor, now())] }, { id, state: 'ready' }] },
  });

// A sandboxed answer opens no reader of PDF; nothing else may frame it or run in it.
function showInPlace(headers: Headers, name: string): void {
  headers.set('content-disposition', `inline; ${named(name)}`);
  headers.set(
    'content-security-policy',
    "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; frame-ancestors 'self'",
  );
}

const missing = (): Response =>
  new Response('Không tìm thấy tệp, hoặc tài khoản này không được xem tệp.', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  });

type File = { name: string; mime: string; sha256: string };

function headersFor({ name, mime, sha256 }: File, small: boolean, open: boolean): Headers {
  const shown = mime.startsWith('image/') || mime.startsWith('video/');
  return new Headers({
    'content-type': small ? 'image/webp' : mime in endings ? mime : 'application/octet-stream',
    'content-disposition': `${shown ? 'inline' : 'attachment'}; ${named(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    etag: `"${sha256.slice(0, 32)}${small ? '-s' : ''}"`,
    // A minute: a paper that is closed, or a model that is withdrawn, must be gone soon everywhere.
    'cache-control': open ? 'public, max-age=60, must-revalidate' : 'private, no-store',
  });
}

/** RFC 6266: a plain name for old programs, the true one in RFC 5987 for all others. */
function named(name: string): string {
  const plain = name
    .replace(/[đĐ]/gu, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%;]/gu, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}
