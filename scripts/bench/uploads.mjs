import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MB = 1024 * 1024;

/**
 * Sends films of 200 MB through the real route of uploadthing and our ingest, and watches the server's memory.
 * @param url where the portal answers; @param cookie of a signed-in officer; @param modelId a draft of that officer's unit
 * @param pid of the server, on Linux, for its memory; @returns seconds beside a plain copy with fsync, and megabytes of RSS
 */
export async function measureUploads({ url, cookie, modelId, pid, size = 200 * MB, atOnce = 3 }) {
  const path = join(tmpdir(), `tai-len-${randomUUID()}.mp4`);
  writeFilm(path, size);
  try {
    const copy = await timed(() => plainCopy(path));
    const before = rss(pid);
    const alone = await timed(() => send({ url, cookie, modelId, path }));
    const watch = watching(pid);
    const together = await timed(() =>
      Promise.all(Array.from({ length: atOnce }, () => send({ url, cookie, modelId, path }))),
    );
    return {
      megabytes: size / MB,
      atOnce,
      copy,
      alone,
      together,
      before,
      peak: watch.stop(),
      after: rss(pid),
    };
  } finally {
    rmSync(path, { force: true });
  }
}

function writeFilm(path, size) {
  writeFileSync(
    path,
    Buffer.concat([Buffer.from('\0\0\0\u0018ftypisom\0\0\u0002\0isommp41', 'latin1'), randomBytes(1000)]),
  );
  const rest = size - statSync(path).size;
  for (let left = rest; left > 0; left -= 8 * MB)
    writeFileSync(path, randomBytes(Math.min(left, 8 * MB)), { flag: 'a' });
}

async function plainCopy(path) {
  const copy = `${path}.ban-sao`;
  await copyFile(path, copy);
  const handle = await open(copy, 'r');
  await handle.sync();
  await handle.close();
  rmSync(copy);
}

/** What the browser does: ask, then PUT the bytes as a form. */
async function send({ url, cookie, modelId, path }) {
  const { size } = statSync(path);
  const file = { name: `${randomUUID()}.mp4`, size, type: 'video/mp4', lastModified: 1 };
  const asked = await fetch(`${url}/api/uploadthing?actionType=upload&slug=paper`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ input: { modelId, kind: 'clip' }, files: [file] }),
  });
  if (!asked.ok) throw new Error(`${asked.status} ${await asked.text()}`);
  const [{ url: address }] = await asked.json();
  const boundary = randomUUID();
  const answer = await fetch(new URL(address, url), {
    method: 'PUT',
    headers: { range: 'bytes=0-', 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: form(path, boundary),
    duplex: 'half',
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

async function* form(path, boundary) {
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\ncontent-type: video/mp4\r\n\r\n`,
  );
  yield* createReadStream(path, { highWaterMark: MB });
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const rss = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

function watching(pid) {
  let peak = rss(pid);
  const timer = setInterval(() => (peak = Math.max(peak, rss(pid))), 50);
  return { stop: () => (clearInterval(timer), peak) };
}
