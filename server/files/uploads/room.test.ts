import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated, season, unit } from '@/prisma/factories';
import { health, recentHealth } from '../../jobs/health';
import { env } from '../../io/env';
import { now } from '../../io/clock';
import { partFileOf } from '../../io/files/places';
import { register } from '../../registry/models/models';
import { pdf } from '../../testing/samples';
import { addressFor, ask, put, rangeStart, send } from '../../testing/uploads';

let officer: Actor;
let modelId: string;
const MB = 2 ** 20;
const usual = { STORAGE_DIR: env().STORAGE_DIR, STORAGE_RESERVE_MB: env().STORAGE_RESERVE_MB };

beforeAll(async () => {
  await season(2022);
  const own = await unit();
  officer = await seated('unitOfficer', own.id);
  modelId = (await register({ by: officer, now: now() }, { id: randomUUID(), unitId: own.id, year: 2022 }))
    .id;
});
afterEach(() => void Object.assign(env(), usual));

const idIn = (address: string) => new URL(address, 'http://x').searchParams.get('x-ut-custom-id') ?? '';
const sent = (name: string, size = 300_000) => ({ name, bytes: pdf(size) });

it('says that the server is full before a byte is sent, and takes the file when there is room', async () => {
  env().STORAGE_RESERVE_MB = 10 ** 9;
  expect(await send(officer, modelId, sent('day.pdf'))).toMatchObject({ status: 400, error: 'noRoom' });
  Object.assign(env(), usual);
  expect((await send(officer, modelId, sent('day.pdf'))).status).toBe(200);
});

// Every write to this device is refused as on a full disk.
it.runIf(process.platform === 'linux')(
  'ends with 507 when the disk fills on the way, and keeps nothing',
  async () => {
    const file = sent('giua-chung.pdf');
    const address = await addressFor(officer, modelId, file);
    mkdirSync(join(partFileOf(idIn(address)), '..'), { recursive: true });
    symlinkSync('/dev/full', partFileOf(idIn(address)));
    const answer = await put(address, { bytes: file.bytes });
    expect([answer.status, await answer.json()]).toEqual([507, { error: 'noRoom' }]);
    expect(await rangeStart(address)).toBe(0);
    expect((await put(address, { bytes: file.bytes })).status).toBe(200);
  },
);

const disk = mkdtempSync(join(tmpdir(), 'o-dia-'));
const mount = (...options: string[]) =>
  spawnSync('mount', [...options, '-t', 'tmpfs', 'tmpfs', disk]).status === 0;
const small = mount('-o', 'size=3m');
afterAll(() => void (small && spawnSync('umount', [disk])));

it.runIf(small)(
  'a small disk: one promise counts against the next, an old half makes room, a check leaves nothing',
  async () => {
    Object.assign(env(), { STORAGE_DIR: disk, STORAGE_RESERVE_MB: 0 });
    const first = await addressFor(officer, modelId, sent('mot.pdf', 2 * MB));
    expect((await ask(officer, modelId, sent('hai.pdf', 2 * MB))).status).toBe(400);
    // The first one is broken off and forgotten for more than an hour.
    await put(first, { bytes: pdf(2 * MB), start: 0, upTo: 1.5 * MB });
    const old = Date.now() / 1000 - 4_000;
    utimesSync(partFileOf(idIn(first)), old, old);
    expect(await rangeStart(first)).toBeGreaterThan(MB);
    const third = await addressFor(officer, modelId, sent('ba.pdf', 0.6 * MB));
    writeFileSync(join(disk, 'others'), Buffer.alloc(2.6 * MB - statSync(partFileOf(idIn(first))).size));
    const answer = await put(third, { bytes: pdf(0.6 * MB) });
    expect([answer.status, await answer.json()]).toEqual([507, { error: 'noRoom' }]);
    writeFileSync(join(disk, 'others'), Buffer.alloc(MB));
    expect((await health()).report.storage).toBe('ok');
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`]);
    expect((await health()).report.storage).toBe('broken');
    expect(readdirSync(disk).filter((name) => name.startsWith('.health'))).toEqual([]);
  },
);

it.runIf(small)('a disk that is closed to us says so', async () => {
  Object.assign(env(), { STORAGE_DIR: disk });
  spawnSync('mount', ['-o', 'remount,ro', disk]);
  expect(await send(officer, modelId, sent('chi-doc.pdf'))).toMatchObject({
    status: 400,
    error: 'notWritable',
  });
});

it('who asks at once gets one look', async () => {
  expect(recentHealth()).toBe(recentHealth());
});
