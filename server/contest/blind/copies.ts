import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/prisma/generated/client';
import { machineTime } from '../../io/clock';
import { db } from '../../io/db';
import { transact } from '../../write';
import { inStorage, makeFolderOf, partFileOf } from '../../io/files/places';
import { fetchArrived, type KeptFile, keepMade, release } from '../../io/files/store';
import { strip } from '../../io/files/strip/strip';
import {
  type LeftKind,
  leftKinds,
  type Stripped,
  type TraceKind,
  traceKinds,
} from '../../io/files/strip/traces';
import { broken } from '../../io/log';

const uncopied = {
  removedAt: null,
  copyId: null,
  file: { state: 'ready' },
  entry: {
    submittedAt: { not: null },
    contest: { publishedAt: null, rules: { path: ['blind'], equals: true } },
  },
} satisfies Prisma.EntryPaperWhereInput;

type Paper = Prisma.EntryPaperGetPayload<{ include: { file: true } }>;

const shared = globalThis as { portalCopying?: Map<string, Promise<void>> };
shared.portalCopying ??= new Map();
const copying = shared.portalCopying;

/** Copies carry no trace of the author and random ids; an unreadable file is retried later. */
export async function prepareCopies(entryId: string): Promise<void> {
  const papers = await db().entryPaper.findMany({ where: { ...uncopied, entryId }, include: { file: true } });
  for (const paper of papers) {
    const begun = copying.get(paper.id) ?? copyOne(paper).finally(() => void copying.delete(paper.id));
    copying.set(paper.id, begun);
    await begun.catch((error: unknown) => broken(error, 'prepareCopies'));
  }
}

async function copyOne(paper: Paper): Promise<void> {
  const { entryId, kind, file } = paper;
  // A UUID v7 would reveal the minute of creation.
  const id = randomUUID();
  const to = partFileOf(id);
  await makeFolderOf(to);
  let unused: KeptFile | undefined;
  try {
    const { made, stripped } = await strip(await bytesOf(id, file), file.mime, `${to}.drawn`);
    const kept = await keepMade(id, made);
    unused = kept;
    const { mime, sha256, size, width, height } = made;
    const facts = { state: 'ready' as const, name: 'bai-du-thi', mime, sha256, size: BigInt(size) };
    const at = new Date(machineTime());
    const belongs = { ownerId: file.ownerId, entryId, kind, createdAt: at, readyAt: at };
    if (await takeUp(paper.id, { id, ...belongs, ...facts, width, height, ...kept }, stripped))
      unused = undefined;
  } finally {
    await release(id, unused);
  }
}

/** Keeps a copy that another process made first, for a judge may have it open.
 * @returns true if this copy was taken */
const takeUp = (paperId: string, copy: Prisma.StoredFileUncheckedCreateInput, { removed, left }: Stripped) =>
  transact(async (tx) => {
    const [paper] = await tx.$queryRaw<{ copyId: string | null }[]>`
      SELECT "copyId" FROM "EntryPaper" WHERE id = ${paperId} FOR UPDATE`;
    if (!paper || paper.copyId !== null) return false;
    await tx.storedFile.create({ data: copy });
    const data = { copyId: copy.id, copyRemoved: removed, copyLeft: left };
    await tx.entryPaper.update({ where: { id: paperId }, data });
    return true;
  });

async function bytesOf(id: string, file: Paper['file']): Promise<string> {
  if (file.store !== 'uploadthing') return inStorage(file.storeKey);
  await fetchArrived(id, file.storeKey, Number(file.size));
  return partFileOf(id);
}

export async function copiesOf(entryId: string) {
  await prepareCopies(entryId);
  const papers = await db().entryPaper.findMany({
    where: { entryId, removedAt: null },
    include: { file: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return papers.map(({ id, copyId, copyRemoved, copyLeft, file }) => ({
    id,
    name: file.name,
    copyId,
    removed: copyRemoved.filter((kind) => traceKinds.some((known) => known === kind)) as TraceKind[],
    left: copyLeft.filter((kind) => leftKinds.some((known) => known === kind)) as LeftKind[],
  }));
}
export type JudgeCopy = Awaited<ReturnType<typeof copiesOf>>[number];
