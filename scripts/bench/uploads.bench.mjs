import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { seated } from '@/prisma/factories';
import { db } from '@/server/io/db';
import { now } from '@/server/io/clock';
import { passwordHashOf } from '@/server/io/password';
import { register } from '../../server/registry/models/models';
import { inData } from '../start/places.mjs';
import { machine, median, table } from './measure.mjs';
import { memoryOf } from './memory.mjs';
import { withPortal } from './portal.mjs';
import { sendFile, signIn, visitor } from './visitor.mjs';

// A film through the real protocol (ask, PUT, check by content, sha256, fsync) beside a plain copy of the same bytes,
// and the memory of the server while three come at once. BENCH_MB=20 makes the films small.

const MB = 2 ** 20;
const size = Number(process.env.BENCH_MB ?? 200) * MB;
const rounds = 5;
const about = machine();
const film = inData('bench', `phim-${process.pid}.mp4`);
const copy = `${film}.ban-sao`;

const found = await withPortal('tai_len', async ({ url, pid }) => {
  const { email, password, modelId } = await officer();
  const who = visitor(url, await signIn(url, email, password));
  await pipeline(noise(size), createWriteStream(film));
  const memory = memoryOf(pid);
  const send = () => timed(() => upload(who, modelId));
  await send(); // the first request of all loads the route
  const rows = [];
  for (let round = 0; round < rounds; round += 1) {
    process.stderr.write(`round ${round + 1} of ${rounds}…\n`);
    rows.push({ copy: await timed(plainCopy), sum: await timed(copyWithSum), alone: await send() });
  }
  const before = memory.now();
  const watch = memory.watch();
  const together = await timed(() => Promise.all([send(), send(), send()]));
  return { rows, before, peak: watch.stop(), together };
}).finally(() => [film, copy].forEach((path) => rmSync(path, { force: true })));

const of = (name) => median(found.rows.map((row) => row[name]));
const line = (what, seconds, files = 1) => [
  what,
  seconds.toFixed(2),
  ((files * size) / MB / seconds).toFixed(0),
  (seconds / files / of('copy')).toFixed(2),
  (seconds / files / of('sum')).toFixed(2),
];

process.stdout.write(`## Uploads

A film of ${size / MB} MB through the real protocol: asked for, sent, flushed to disk, told by its content, read back for its sha256.
Median of ${rounds} rounds; sender and server share the machine. The ratio is time for each film to time of the copy.

${table(
  ['what', 'seconds', 'MB/s', 'ratio to copy and fsync', 'ratio to copy, sha256, fsync'],
  [
    line('copy, fsync', of('copy')),
    line('stream copy with sha256, fsync', of('sum')),
    line('upload', of('alone')),
    line('three uploads at once', found.together, 3),
  ],
)}

Memory of the server and its children (resident): ${found.before} MB before, ${found.peak} MB at the highest while three films of
${size / MB} MB came at once, that is ${found.peak - found.before} MB for ${(3 * size) / MB} MB.

${about}
`);

/** An officer who can sign in, and a model of the officer's unit, made by the verbs of real use. */
async function officer() {
  const unit = await db().unit.findFirstOrThrow({ where: { kind: 'commune', validTo: null } });
  const by = await seated('unitOfficer', unit.id);
  const password = randomUUID();
  const passwordHash = await passwordHashOf(password);
  const { email } = await db().person.update({ where: { id: by.personId }, data: { passwordHash } });
  const { id } = await register({ by, now: now() }, { id: randomUUID(), unitId: unit.id, year: 2022 });
  return { email, password, modelId: id };
}

/** What no disk and no line can make smaller, with the beginning of a film. */
function noise(bytes) {
  const pieces = function* () {
    yield Buffer.from('\0\0\0\u0018ftypisom\0\0\u0002\0isommp41', 'latin1');
    const block = randomBytes(MB);
    for (let left = bytes - 24; left > 0; left -= MB) yield block.subarray(0, Math.min(MB, left));
  };
  return Readable.from(pieces());
}

async function upload(who, modelId) {
  const pieces = createReadStream(film, { highWaterMark: MB });
  const file = { name: `${randomUUID()}.mp4`, type: 'video/mp4', size, pieces };
  const settled = await sendFile(who, { modelId, kind: 'clip' }, file);
  if (settled.state !== 'ready' || settled.size !== size) throw new Error(JSON.stringify(settled));
  // The shelf of one model is finite, and so is this disk.
  await db().storedFile.update({ where: { id: settled.id }, data: { state: 'refused', refusal: 'bench' } });
}

async function plainCopy(...through) {
  await pipeline(createReadStream(film), ...through, createWriteStream(copy));
  const handle = await open(copy, 'r');
  await handle.sync();
  await handle.close();
}

function copyWithSum() {
  const hash = createHash('sha256');
  const sum = new Transform({
    transform: (piece, _encoding, done) => (hash.update(piece), done(null, piece)),
    flush: (done) => (hash.digest('hex'), done()),
  });
  return plainCopy(sum);
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
