import type { Actor } from '@/domain/actor';
import { canAttachEntry, canClaimForEntry } from '@/domain/contest/entry-paper';
import { KEPT_DAYS } from '@/domain/file';
import { all, must } from '@/domain/verdict';
import { holdEntry } from './entries';
import { record } from './history';
import { db } from './io/db';
import { partOf, sizeOf } from './io/files/places';
import * as visible from './visible';
import { found, transact } from './write';

/** Puts an uploaded file into the entry. The same file asked for twice stands there once. */
export const attachToEntry = (
  entryId: string,
  fileId: string,
  title: string,
  by: Actor,
  now: Date,
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, entryId, by);
    const file = found(await tx.storedFile.findFirst({ where: { id: fileId, ownerId: by.personId ?? '' } }));
    const known = entry.papers.find((paper) => paper.fileId === fileId);
    if (known) return { id: known.id };
    const allowed = must(all(canAttachEntry(entry, by), canClaimForEntry(file, entryId, by)));
    const { id } = await tx.entryPaper.create({
      data: { entryId, kind: file.kind, title, fileId, createdAt: now, createdById: by.personId ?? '' },
    });
    const { kind, name, sha256 } = file;
    record(tx, allowed, {
      noun: 'entry',
      subjectId: entryId,
      event: 'attach',
      detail: { kind, name, sha256, size: Number(file.size) },
      by,
      now,
    });
    return { id };
  });

/** Takes a file out of the entry; its bytes and its history stay. */
export const removeFromEntry = (entryId: string, paperId: string, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, entryId, by);
    const allowed = must(canAttachEntry(entry, by));
    const paper = found(entry.papers.find(({ id }) => id === paperId));
    await tx.entryPaper.update({ where: { id: paperId }, data: { removedAt: now } });
    record(tx, allowed, {
      noun: 'entry',
      subjectId: entryId,
      event: 'remove',
      detail: { kind: paper.kind, name: paper.file.name, sha256: paper.file.sha256 },
      by,
      now,
    });
  });

/**
 * Links the newest version of each paper of the model, instead of an older one or where there was none. What is
 * taken out by hand comes back only by this.
 */
export const relinkPapers = (entryId: string, by: Actor, now: Date): Promise<{ count: number }> =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, entryId, by);
    const allowed = must(canAttachEntry(entry, by));
    const model = { AND: [visible.modelsInside(by), { id: entry.modelId ?? '', unitId: entry.unitId }] };
    const papers = await tx.paper.findMany({
      where: { removedAt: null, model },
      include: { versions: { orderBy: { version: 'desc' }, include: { file: true } } },
    });
    let count = 0;
    for (const { kind, title, versions } of papers) {
      const [newest, ...older] = versions;
      if (!newest || entry.papers.some(({ versionId }) => versionId === newest.id)) continue;
      const former = entry.papers.filter(({ versionId }) => older.some(({ id }) => id === versionId));
      await tx.entryPaper.updateMany({
        where: { id: { in: former.map(({ id }) => id) } },
        data: { removedAt: now },
      });
      const link = { entryId, kind, title, fileId: newest.fileId, versionId: newest.id };
      await tx.entryPaper.create({ data: { ...link, createdAt: now, createdById: by.personId ?? '' } });
      count += 1;
    }
    if (count > 0)
      record(tx, allowed, {
        noun: 'entry',
        subjectId: entryId,
        event: 'relink',
        detail: { count },
        by,
        now,
      });
    return { count };
  });

/** What the actor has sent for the entry, or begun to send, and not yet put into it. */
export async function pendingFor(entryId: string, actor: Actor) {
  const files = await db().storedFile.findMany({
    where: { entryId, ownerId: actor.personId ?? '', entryPapers: { none: {} } },
    orderBy: { createdAt: 'asc' },
    take: 200,
  });
  return Promise.all(
    files.map(async ({ id, kind, name, size, state, refusal, createdAt, store }) => ({
      id,
      kind,
      name,
      state,
      refusal,
      size: Number(size),
      here: state === 'receiving' && store === 'disk' ? await sizeOf(partOf(id)) : 0,
      until: new Date(createdAt.getTime() + KEPT_DAYS * 86_400_000),
    })),
  );
}
