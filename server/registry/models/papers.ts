import type { Acting, Actor } from '@/domain/actor';
import {
  type Audience,
  canAttach,
  canClaim,
  canDatePaper,
  canRemove,
  canShow,
  type PaperKind,
  usualAudience,
} from '@/domain/registry/papers/paper';
import { all, no, must, yes } from '@/domain/verdict';
import { type Change, record } from '../../history/history';
import type { Tx } from '../../io/db';
import { isPublicStatus } from '@/domain/registry/model/lifecycle';
import { hold, type JudgedRow } from './models';
import * as visible from '../../visible/registry';
import { found, transact } from '../../write';

export type PaperText = { title: string; number: string; issuedOn: Date | null; audience: Audience };

/** Idempotent for a repeated request. */
export const attach = (
  { by, now }: Acting,
  { modelId, fileId, text }: { modelId: string; fileId: string; text: Partial<PaperText> },
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const model = await hold(tx, by, modelId);
    const file = await claimable(tx, by, fileId);
    if (file.version) return { id: file.version.paperId };
    const allowed = must(
      all(
        canAttach(by, model),
        canClaim(by, file, { modelId, kind: file.kind }),
        canDatePaper(text.issuedOn, now),
      ),
    );
    const { id } = await tx.paper.create({
      data: {
        audience: usualAudience(file.kind),
        ...text,
        modelId,
        kind: file.kind,
        createdAt: now,
        createdById: file.ownerId,
        versions: { create: { version: 1, fileId, createdAt: now, createdById: file.ownerId } },
      },
    });
    record(tx, allowed, change({ by, now }, { event: 'attach', subjectId: id, model, file, version: 1 }));
    return { id };
  });

export const revise = (
  { by, now }: Acting,
  { paperId, fileId }: { paperId: string; fileId: string },
): Promise<{ version: number }> =>
  transact(async (tx) => {
    const { paper, model } = await holdPaper(tx, by, paperId);
    const file = await claimable(tx, by, fileId);
    const allowed = must(
      all(canAttach(by, model), file.version ? no('alreadyExists') : yes, canClaim(by, file, paper)),
    );
    const version = (await tx.paperVersion.count({ where: { paperId } })) + 1;
    await tx.paperVersion.updateMany({ where: { paperId, supersededAt: null }, data: { supersededAt: now } });
    await tx.paperVersion.create({
      data: { paperId, fileId, version, createdAt: now, createdById: file.ownerId },
    });
    record(tx, allowed, change({ by, now }, { event: 'revise', subjectId: paperId, model, file, version }));
    return { version };
  });

export const describe = (
  { by, now }: Acting,
  { paperId, text }: { paperId: string; text: Partial<PaperText> },
): Promise<void> =>
  transact(async (tx) => {
    const { paper, model } = await holdPaper(tx, by, paperId);
    const { audience, ...words } = changed(paper, text);
    const allowed = must(
      all(
        Object.keys(words).length > 0 ? canAttach(by, model) : yes,
        audience ? canShow(by, model, audience) : yes,
        canDatePaper(words.issuedOn, now),
      ),
    );
    if (!audience && Object.keys(words).length === 0) return;
    await tx.paper.update({ where: { id: paperId }, data: { ...words, ...(audience && { audience }) } });
    record(tx, allowed, {
      noun: 'paper',
      subjectId: paperId,
      event: audience && Object.keys(words).length === 0 ? 'show' : 'describe',
      ...(audience && { from: paper.audience, to: audience }),
      detail: { modelId: model.id, kind: paper.kind, ...words, issuedOn: dayIn(words.issuedOn) },
      by,
      now,
    });
  });

export const remove = ({ by, now }: Acting, paperId: string): Promise<void> =>
  transact(async (tx) => {
    const { paper, model } = await holdPaper(tx, by, paperId);
    const allowed = must(canRemove(by, model));
    await tx.paper.update({ where: { id: paperId }, data: { removedAt: now } });
    record(tx, allowed, {
      noun: 'paper',
      subjectId: paperId,
      event: 'remove',
      detail: { modelId: model.id, kind: paper.kind },
      by,
      now,
    });
  });

async function holdPaper(tx: Tx, by: Actor, id: string) {
  const where = { AND: [visible.papers(by), { id }] };
  const { modelId } = found(await tx.paper.findFirst({ where, select: { modelId: true } }));
  const model = await hold(tx, by, modelId);
  return { model, paper: found(await tx.paper.findFirst({ where })) };
}

const claimable = async (tx: Tx, by: Actor, id: string) =>
  found(
    await tx.storedFile.findFirst({
      where: { AND: [visible.files(by), { id }] },
      include: { version: true },
    }),
  );

function changed(paper: PaperText, text: Partial<PaperText>): Partial<PaperText> {
  const differs = (name: keyof PaperText) =>
    text[name] !== undefined && String(text[name]) !== String(paper[name]);
  const names = (['title', 'number', 'issuedOn', 'audience'] as const).filter(differs);
  return Object.fromEntries(names.map((name) => [name, text[name]]));
}

const dayIn = (day: Date | null | undefined): string | null => day?.toISOString().slice(0, 10) ?? null;

const change = (
  { by, now }: Acting,
  {
    event,
    subjectId,
    model,
    file,
    version,
  }: {
    event: string;
    subjectId: string;
    model: JudgedRow;
    file: { name: string; sha256: string; size: bigint; kind: PaperKind };
    version: number;
  },
): Change => ({
  noun: 'paper',
  subjectId,
  event,
  unseen: !isPublicStatus(model.status),
  detail: {
    modelId: model.id,
    kind: file.kind,
    version,
    name: file.name,
    sha256: file.sha256,
    size: Number(file.size),
  },
  by,
  now,
});
