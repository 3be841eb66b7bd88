import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { clone } from '../start/places.mjs';

// What a browser sends: JSON to the routes that save, server actions by their ids, files by the protocol of uploadthing.

const manifest = join(clone, '.next', 'server', 'server-reference-manifest.json');

/** The id under which the build knows a server action. @param file its path under app */
export function actionId(file, name) {
  const { node } = JSON.parse(readFileSync(manifest, 'utf8'));
  const known = Object.entries(node).find(
    ([, action]) => action.filename === `app/${file}` && action.exportedName === name,
  );
  if (!known) throw new Error(`No action ${name} in ${file}`);
  return known[0];
}

/** @returns the cookie of a device on which this person has just typed the password */
export async function signIn(url, email, password) {
  const answer = await fetch(`${url}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: url,
      'next-action': actionId('(auth)/dang-nhap/actions.ts', 'enter'),
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
    },
    body: JSON.stringify([null, { email, password }]),
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  if (!cookies.some((line) => line.includes('session-token')))
    throw new Error(`Not signed in: ${answer.status}`);
  return cookies.join('; ');
}

/** A visitor of the desk with this cookie. Every answer is read to its end; a refusal is an answer too. */
export function visitor(url, cookie) {
  const post = async (path, headers, body) => {
    const weight = { 'content-length': Buffer.byteLength(body) };
    const answer = await send(url + path, {
      method: 'POST',
      headers: { cookie, origin: url, ...headers, ...weight },
      pieces: [body],
    });
    return { ...answer, to: answer.headers['x-action-redirect'] ?? null };
  };
  // What the desk's pages carry, asked once: every write says for whom its page was drawn.
  let known;
  const owner = async () => (known ??= ownerOf(url, cookie));
  return {
    json: async (path, body) =>
      post(
        path,
        { 'content-type': 'application/json' },
        JSON.stringify({ ...body, drawnFor: await owner() }),
      ),
    act: async (path, id, typed) =>
      post(
        path,
        { 'next-action': id, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8' },
        JSON.stringify([null, { ...typed, drawnFor: await owner() }]),
      ),
    /** Where the bytes of this file are to go. */
    address: async (input, file) =>
      post(
        '/api/uploadthing?actionType=upload&slug=paper',
        { 'content-type': 'application/json', 'x-drawn-for': await owner() },
        JSON.stringify({ input, files: [{ lastModified: 1, ...file }] }),
      ),
    /** @param pieces the bytes, as anything that can be iterated */
    put: (path, type, pieces) => {
      const boundary = randomUUID();
      const headers = {
        cookie,
        range: 'bytes=0-',
        'content-type': `multipart/form-data; boundary=${boundary}`,
      };
      return send(new URL(path, url), { method: 'PUT', headers, pieces: form(boundary, type, pieces) });
    },
  };
}

async function ownerOf(url, cookie) {
  const { mark, build } = await (await fetch(`${url}/api/phien`, { headers: { cookie } })).json();
  return `${mark}.${build}`;
}

// A browser keeps its connections and waits for an answer as long as one stands; `fetch` of Node gives up after five minutes.
const agent = new Agent({ keepAlive: true });

async function send(address, { method, headers, pieces }) {
  const asked = request(address, { method, headers, agent });
  // A portal that is killed in the middle of its answer breaks the request once more; the answer has told it already.
  asked.on('error', () => undefined);
  const sent = pipeline(Readable.from(pieces), asked).catch((error) => asked.destroy(error));
  const [answer] = await once(asked, 'response');
  const read = await text(answer);
  await sent;
  return { status: answer.statusCode, headers: answer.headers, text: read };
}

async function* form(boundary, type, pieces) {
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\ncontent-type: ${type}\r\n\r\n`,
  );
  yield* pieces;
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

/** The bytes that the visitor sends for one file, or what the portal answered instead. */
export async function sendFile(who, input, { name, type, size, pieces }) {
  const asked = await who.address(input, { name, type, size });
  if (asked.status !== 200) throw new Error(`${asked.status} ${asked.text}`);
  const [{ url }] = JSON.parse(asked.text);
  const sent = await who.put(url, type, pieces);
  if (sent.status !== 200) throw new Error(`${sent.status} ${sent.text}`);
  return JSON.parse(sent.text).serverData;
}
