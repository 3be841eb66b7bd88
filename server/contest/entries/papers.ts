import type { Acting, Actor } from '@/domain/actor';
import { canWriteEntry } from '@/domain/contest/entry/entry';
import { canClaimForEntry } from '@/domain/contest/entry/papers';
import { all, must } from '@/domain/verdict';
import { holdEntry } from './entries';
import { record } from '../../history/history';
import { leftFiles } from '../../io/files/left';
import * as visible from '../../visible/registry';
import { found, transact } from '../../write';

/** Idempotent for a repeated request. */
export const attachToEntry = (
  { by, now }: Acting,
  { entryId, fileId, title }: { entryId: string; fileId: string; title: string },
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, by, entryId);
    const file = found(await tx.storedFile.findFirst({ where: { id: fileId, ownerId: by.personId ?? '' } }));
    const known = entry.papers.find((paper) => paper.fileId === fileId);
    if (known) return { id: known.id };
    const allowed = must(all(canWriteEntry(by, entry), canClaimForEntry(by, file, entryId)));
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

export const removeFromEntry = (
  { by, now }: Acting,
  { entryId, paperId }: { entryId: string; paperId: string },
): Promise<void> =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, by, entryId);
    const allowed = must(canWriteEntry(by, entry));
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

export const relinkPapers = ({ by, now }: Acting, entryId: string): Promise<{ count: number }> =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, by, entryId);
    const allowed = must(canWriteEntry(by, entry));
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

export const pendingFor = (actor: Actor, entryId: string) =>
  leftFiles({ entryId, ownerId: actor.personId ?? '', entryPapers: { none: {} }, copyOf: null });
