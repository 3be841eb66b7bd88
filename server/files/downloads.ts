import { type Actor, PUBLIC } from '@/domain/actor';
import { endings } from '@/domain/registry/papers/file';
import { unmarked } from '@/domain/text/text';
import { db } from '../io/db';
import { atService, deliver, onDisk } from '../io/files/deliver';
import { signedUrl } from '../io/files/store';
import { now } from '../io/clock';
import { blindNameOf } from '../contest/sheets/queries';
import * as visible from '../visible/registry';
import { entryFiles } from '../visible/contest';
import { deliveryPapers } from '../visible/obligations';
import { signedScans } from '../visible/scans';

/** Checks visibility on each request; an invisible file is a 404. Nothing may run in our origin:
 * documents are saved, pictures are re-encoded, films are sandboxed.
 * @param small the preview of a picture
 * @param inPlace shows a PDF in our own page */
export async function downloadFile(
  by: Actor,
  id: string,
  { small, request, inPlace = false }: { small: boolean; request: Request; inPlace?: boolean },
): Promise<Response> {
  const file = await findFile(by, id);
  const key = small ? file?.previewKey : file?.storeKey;
  if (!file || !key) return missing();
  const open = (await findFile(PUBLIC, id)) !== null;
  const name = (await blindNameOf(id)) ?? file.name;
  const headers = headersFor({ ...file, name, small, open });
  const read = inPlace && file.mime === 'application/pdf';
  if (read) showInPlace(headers, name);
  if (file.store !== 'uploadthing') return deliver(await onDisk(key), request, headers);
  // The service's own headers save the file, and no page of ours may frame it.
  if (read) return deliver(atService(key, Number(file.size), request.signal), request, headers);
  headers.set('location', await signedUrl(key));
  headers.set('cache-control', 'private, no-store');
  headers.delete('content-type');
  return new Response(null, { status: 302, headers });
}

const findFile = (actor: Actor, id: string) =>
  db().storedFile.findFirst({
    where: {
      AND: [
        {
          OR: [
            visible.files(actor),
            entryFiles({ by: actor, now: now() }),
            { scan: { is: signedScans({ by: actor, now: now() }) } },
            { deliveryPaper: { is: deliveryPapers(actor) } },
          ],
        },
        { id, state: 'ready' },
      ],
    },
  });

// Browsers do not open PDFs in a sandboxed response; CSP forbids the rest.
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

function headersFor({ name, mime, sha256, small, open }: File & { small: boolean; open: boolean }): Headers {
  const shown = mime.startsWith('image/') || mime.startsWith('video/');
  return new Headers({
    'content-type': small ? 'image/webp' : mime in endings ? mime : 'application/octet-stream',
    'content-disposition': `${shown ? 'inline' : 'attachment'}; ${named(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    etag: `"${sha256.slice(0, 32)}${small ? '-s' : ''}"`,
    // One minute, so that a closed paper or withdrawn model soon disappears everywhere.
    'cache-control': open ? 'public, max-age=60, must-revalidate' : 'private, no-store',
  });
}

/** RFC 6266 with an ASCII fallback; the real name is encoded by RFC 5987. */
function named(name: string): string {
  const plain = unmarked(name).replace(/[^\x20-\x7e]|["\\%;]/gu, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}
