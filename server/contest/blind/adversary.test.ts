import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { noAsk } from '@/domain/showcase/ask';
import { fold } from '@/domain/text/text';
import { modelAt, paper, seated, season, unit } from '@/prisma/factories';
import { assign } from '../assignments/assignments';
import { answer } from '../conflicts/conflicts';
import { type Stage, stage, when } from '../../testing/contest';
import { downloadFile } from '../../files/downloads';
import { openEntry, saveEntry } from '../entries/entries';
import { screen, submitEntry } from '../entries/submission';
import { setClock } from '../../io/clock';
import { db } from '../../io/db';
import { entryToJudge } from '../sheets/queries';
import { search } from '../../public/showcase/search';
import { photo } from '../../testing/samples';
import { files, models } from '../../visible/registry';
import { entryFiles } from '../../visible/contest';
import { prepareCopies } from './copies';
import { fill, report } from '../../testing/blind/files';

// Entries come from public models with documents that name their office. The adversary reads
// everything that judges and the public see, and guesses the units.

let s: Stage;
const ids: string[] = [];
const units = new Map<string, string>();

const story = (n: number) =>
  `Bản thứ ${n} đã chia từng đoạn đường cho ${n + 12} hộ chăm sóc quanh năm theo quy ước chung của bản.`;

beforeAll(async () => {
  setClock(when.judging);
  await season(2020);
  s = await stage(0, () => ({ blind: true }));
  for (let n = 0; n < 4; n += 1) ids.push(await drawn(n));
  await assign({ by: s.organiser, now: when.screening }, { contestId: s.contestId, block: null });
  for (const id of ids) {
    await prepareCopies(id);
    await answer({ by: s.first, now: when.judging }, { entryId: id, given: 'none', reason: '' });
  }
}, 120_000);

/**
 * An entry of a district, from its recognised model with a public photo, and a dossier that its
 * office wrote.
 */
async function drawn(n: number): Promise<string> {
  const home = await unit({ kind: 'district', name: `Huyện Chim Yến ${n}` });
  const leader = await seated('unitLeader', home.id);
  const cast = { leader, organiser: s.organiser };
  const name = `Tuyến đường hoa bản thứ ${n} tự quản`;
  const now = when.prepared;
  const modelId = await modelAt({ unitId: home.id, year: 2020, cast, now, upTo: 'rate', name });
  await paper({ by: leader, now }, { modelId, kind: 'photo' });
  const model = { rationale: story(n), status: 'recognised' as const, recognisedAt: now };
  const decision = { year: 2020, number: `${n}/QĐ`, issuedOn: now, authority: 'UBND', createdAt: now };
  const { id: decisionId } = await db().decision.create({
    data: { ...decision, createdById: s.organiser.personId },
  });
  await db().model.update({ where: { id: modelId }, data: { ...model, decisionId } });
  const shot = await photo(640 + n, 480);
  for (const file of await db().storedFile.findMany({ where: { modelId } }))
    await (file.kind === 'photo'
      ? fill(file.id, { bytes: shot, mime: 'image/jpeg', at: when.open })
      : fill(file.id, { bytes: await report(home.name), mime: 'application/pdf', at: when.open }));
  const { id } = await openEntry(
    { by: leader, now: when.open },
    { id: randomUUID(), contestId: s.contestId, unitId: home.id, modelId },
  );
  const file = { ownerId: leader.personId, entryId: id, kind: 'dossier' as const, name: `${home.name}.pdf` };
  const dossier = await db().storedFile.create({ data: { ...file, size: 0n, createdAt: when.open } });
  await fill(dossier.id, { bytes: await report(home.name), mime: 'application/pdf', at: when.open });
  const own = { entryId: id, kind: 'dossier' as const, fileId: dossier.id, createdAt: when.open };
  await db().entryPaper.create({ data: { ...own, createdById: leader.personId } });
  const team = [{ name: `Đội trưởng ${n}`, title: '', role: 'captain' as const }];
  await saveEntry(
    { by: leader, now: when.open },
    { id, base: 0, text: { summary: 'Tóm tắt', clipLink: 'https://vi-du.vn/clip', team } },
  );
  await submitEntry({ by: leader, now: when.open }, { id });
  await screen({ by: s.organiser, now: when.screening }, { id, event: 'accept', reason: '' });
  units.set(id, home.id);
  return id;
}

/** Links of an entry to other data: ids, fingerprints, sizes, addresses, words and file bytes as
 * text. */
async function clues(entryId: string, by: Actor) {
  const read = await entryToJudge(by, entryId);
  if (!read) throw new Error('not to be read');
  const tokens = new Set<string>();
  let bytes = '';
  for (const { id, bytes: size, name } of read.papers) {
    const response = await downloadFile(by, id, {
      small: false,
      request: new Request('http://localhost/api/tep'),
    });
    expect(response.status).toBe(200);
    for (const clue of [id, response.headers.get('etag') ?? '', `${size} bytes`, fold(name)])
      tokens.add(clue);
    bytes += Buffer.from(await response.arrayBuffer()).toString('latin1');
  }
  return { tokens, bytes, read };
}

/** The units that the clues of one entry lead to. */
async function suspects(entryId: string, by: Actor): Promise<Set<string>> {
  const { tokens, bytes, read } = await clues(entryId, by);
  const found = new Set<string>();
  for (const row of await db().storedFile.findMany({
    where: { OR: [files(PUBLIC), entryFiles({ by: PUBLIC, now: when.judging })], state: 'ready' },
    include: { version: { include: { paper: { include: { model: true } } } } },
  })) {
    const told = [row.id, `"${row.sha256.slice(0, 32)}"`, `${row.size} bytes`, fold(row.name)];
    const unitId = row.version?.paper.model.unitId;
    if (unitId && told.some((clue) => tokens.has(clue))) found.add(unitId);
  }
  const cells = {
    groupIds: new Map(),
    districtIds: new Map<string, string>(),
    lexicon: new Map(),
    cells: [],
  };
  for (const q of [read.title, ...read.story.split('\n').filter(Boolean)]) {
    const result = await search({ ...noAsk, q }, cells);
    const shown = await db().model.findMany({ where: { AND: [models(PUBLIC)] } });
    for (const model of shown)
      if (result.cards.some(({ slug }) => slug === model.slug) || fold(model.name) === fold(read.title))
        found.add(model.unitId);
  }
  for (const one of await db().unit.findMany({ where: { id: { in: [...units.values()] } } }))
    if (
      bytes.includes(one.name) ||
      bytes.includes(Buffer.from(one.name, 'utf16le').swap16().toString('hex').toUpperCase())
    )
      found.add(one.id);
  return found;
}

test('a judge who also reads the whole public site guesses no unit, by nothing', async () => {
  for (const by of [s.first, { ...s.first, seats: [...s.first.seats, { kind: 'viewer' as const }] }])
    for (const id of ids) {
      const { read } = await clues(id, by);
      expect(read.papers.length).toBeGreaterThanOrEqual(2);
      expect(await suspects(id, by)).not.toContain(units.get(id));
    }
}, 120_000);

test('the originals are not a judge’s to fetch, and copies do not tell when they were made', async () => {
  const originals = await db().entryPaper.findMany({ where: { entryId: { in: ids } } });
  for (const { fileId, copyId } of originals) {
    const answer = await downloadFile(s.first, fileId, {
      small: false,
      request: new Request('http://localhost/api/tep'),
    });
    expect(answer.status).toBe(404);
    expect(copyId?.[14]).toBe('4');
  }
});

test('the same adversary finds every unit where models stay open and files are the originals', async () => {
  await db().modelClosure.deleteMany();
  for (const { id, fileId, entryId } of await db().entryPaper.findMany({ where: { entryId: { in: ids } } })) {
    const { storeKey, sha256, size, mime } = await db().storedFile.findUniqueOrThrow({
      where: { id: fileId },
    });
    const { copyId } = await db().entryPaper.findUniqueOrThrow({ where: { id } });
    await db().storedFile.update({ where: { id: copyId ?? '' }, data: { storeKey, sha256, size, mime } });
    expect(units.has(entryId)).toBe(true);
  }
  for (const id of ids) expect(await suspects(id, s.first)).toContain(units.get(id));
}, 120_000);
