import { randomUUID } from 'node:crypto';
import { existsSync, utimesSync } from 'node:fs';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated, season, unit } from '@/prisma/factories';
import { downloadFile } from '../downloads';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { env } from '../../io/env';
import { standIn } from '../../testing/clamd';
import { partFileOf } from '../../io/files/places';
import { register } from '../../registry/models/models';
import { pendingUploadsOf } from '../../registry/models/paper-queries';
import { attach } from '../../registry/models/papers';
import { settleArrived } from './sweep';
import { pdf } from '../../testing/samples';
import { addressFor, put, send } from '../../testing/uploads';

// From the upload to the download, with a scanner that speaks as clamd does.

let officer: Actor;
let modelId: string;

beforeAll(async () => {
  await season(2022);
  const { id } = await unit();
  officer = await seated('unitOfficer', id);
  modelId = (await register({ by: officer, now: now() }, { id: randomUUID(), unitId: id, year: 2022 })).id;
});

afterEach(() => scanBy(undefined));

const scanBy = (address: string | undefined) => Object.assign(env(), { CLAMD_ADDRESS: address });

/** Only the scanner knows it; our own look into documents does not. */
const mark = 'Doc.Macro.Unknown-9';
const knowing = () => standIn((bytes) => (bytes.includes(mark) ? 'Doc.Macro.Unknown-9 FOUND' : 'OK'));

const infected = () => Buffer.concat([pdf().subarray(0, -6), Buffer.from(`% ${mark}\n%%EOF\n`)]);

/** Sent while the scanner is away; the bytes have lain here for a while. */
async function sentUnscanned(bytes: Buffer): Promise<string> {
  scanBy('unix:/khong/co');
  const name = `${randomUUID()}.pdf`;
  expect(await send(officer, modelId, { name, bytes })).toMatchObject({ status: 507, error: 'notScanned' });
  const { id } = await db().storedFile.findFirstOrThrow({ where: { name } });
  const long = Date.now() / 1000 - 3_600;
  utimesSync(partFileOf(id), long, long);
  return id;
}

const stateOf = (id: string) =>
  db().storedFile.findUniqueOrThrow({ where: { id }, select: { state: true, refusal: true } });
const got = async (id: string) =>
  (await downloadFile(officer, id, { small: false, request: new Request('http://x') }))?.status;

it('what came while the scanner was away is scanned by the job, and quarantined when it is harmful', async () => {
  const [clean, harmful] = [await sentUnscanned(pdf()), await sentUnscanned(infected())];
  // Still away: both wait, and nobody reads or keeps them.
  expect(await settleArrived(now())).toBe(0);
  for (const id of [clean, harmful]) {
    expect(await stateOf(id)).toEqual({ state: 'receiving', refusal: '' });
    await expect(attach({ by: officer, now: now() }, { modelId, fileId: id, text: {} })).rejects.toThrow();
  }
  scanBy(await knowing());
  expect(await settleArrived(now())).toBe(2);
  expect(await stateOf(clean)).toEqual({ state: 'ready', refusal: '' });
  expect(await stateOf(harmful)).toEqual({ state: 'refused', refusal: 'harmful' });
  expect(existsSync(partFileOf(harmful))).toBe(false);
  await attach({ by: officer, now: now() }, { modelId, fileId: clean, text: {} });
  await expect(attach({ by: officer, now: now() }, { modelId, fileId: harmful, text: {} })).rejects.toThrow();
  expect(await got(clean)).toBe(200);
  expect(await got(harmful)).not.toBe(200);
  expect(await pendingUploadsOf(officer, modelId)).toMatchObject([{ id: harmful, refusal: 'harmful' }]);
});

it('leaves alone what is still being sent, and what its own request settles at this moment', async () => {
  scanBy(await knowing());
  const bytes = pdf(400_000);
  const address = await addressFor(officer, modelId, { name: randomUUID(), bytes });
  await put(address, { bytes, start: 0, upTo: 200_000 });
  const half = new URL(address, 'http://x').searchParams.get('x-ut-custom-id') ?? '';
  const fresh = await sentUnscanned(pdf());
  utimesSync(partFileOf(fresh), Date.now() / 1000, Date.now() / 1000);
  scanBy(await knowing());
  expect(await settleArrived(now())).toBe(0);
  expect([await stateOf(half), await stateOf(fresh)]).toMatchObject([
    { state: 'receiving' },
    { state: 'receiving' },
  ]);
});
