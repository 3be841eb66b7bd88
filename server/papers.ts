import type { Actor } from '@/domain/actor';
import {
  type Audience,
  canAttach,
  canClaim,
  canDate,
  canRemove,
  canShow,
  type PaperKind,
  usualAudience,
} from '@/domain/paper';
import { all, no, must, yes } from '@/domain/verdict';
import { type Change, record } from './history';
import type { Tx } from './io/db';
import { hold, type JudgedRow } from './models';
import * as visible from './visible';
import { found, transact } from './write';

/** What is written about a paper beside its bytes. */
export type PaperText = { title: string; number: string; issuedOn: Date | null; audience: Audience };

/** Makes a paper of an uploaded file. The same file asked for twice is one paper. */
export const attach = (
  modelId: string,
  fileId: string,
  text: Partial<PaperText>,
  by: Actor,
  now: Date,
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const model = await hold(tx, modelId, by);
    const file = await claimable(tx, fileId, by);
    if (file.version) return { id: file.version.paperId };
    const allowed = must(
      all(
        canAttach(model, by),
        canClaim(file, { modelId, kind: file.kind }, by),
        canDate(text.issuedOn, now),
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
    record(tx, allowed, change('attach', id, model, file, { version: 1 }, by, now));
    return { id };
  });

/** Puts a new version over the paper; the older ones stay. */
export const revise = (paperId: string, fileId: string, by: Actor, now: Date): Promise<{ version: number }> =>
  transact(async (tx) => {
    const { paper, model } = await holdPaper(tx, paperId, by);
    const file = await claimable(tx, fileId, by);
    const allowed = must(
      all(canAttach(model, by), file.version ? no('alreadyExists') : yes, canClaim(file, paper, by)),
    );
    const version = (await tx.paperVersion.count({ where: { paperId } })) + 1;
    await tx.paperVersion.updateMany({ where: { paperId, supersededAt: null }, data: { supersededAt: now } });
    await tx.paperVersion.create({
      data: { paperId, fileId, version, createdAt: now, createdById: file.ownerId },
    });
    record(tx, allowed, change('revise', paperId, model, file, { version }, by, now));
    return { version };
  });

/** Changes what is written about the paper, and who sees it. */
export const describe = (paperId: string, text: Partial<PaperText>, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const { paper, model } = await holdPaper(tx, paperId, by);
    const { audience, ...words } = changed(paper, text);
    const allowed = must(
      all(
        Object.keys(words).length > 0 ? canAttach(model, by) : yes,
        audience ? canShow(model, by, audience) : yes,
        canDate(words.issuedOn, now),
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

/** Takes the paper away; its bytes and its history stay. */
export const remove = (paperId: string, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const { paper, model } = await holdPaper(tx, paperId, by);
    const allowed = must(canRemove(model, by));
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

/** The paper, with its model held; a paper that the actor may not see from the inside is absent. */
async function holdPaper(tx: Tx, id: string, by: Actor) {
  const where = { AND: [visible.papers(by), { id }] };
  const { modelId } = found(await tx.paper.findFirst({ where, select: { modelId: true } }));
  const model = await hold(tx, modelId, by);
  return { model, paper: found(await tx.paper.findFirst({ where })) };
}

const claimable = async (tx: Tx, id: string, by: Actor) =>
  found(
    await tx.storedFile.findFirst({
      where: { AND: [visible.files(by), { id }] },
      include: { version: true },
    }),
  );

/** Only what differs from what stands there. */
function changed(paper: PaperText, text: Partial<PaperText>): Partial<PaperText> {
  const differs = (name: keyof PaperText) =>
    text[name] !== undefined && String(text[name]) !== String(paper[name]);
  const names = (['title', 'number', 'issuedOn', 'audience'] as const).filter(differs);
  return Object.fromEntries(names.map((name) => [name, text[name]]));
}

const dayIn = (day: Date | null | undefined): string | null => day?.toISOString().slice(0, 10) ?? null;

const change = (
  event: string,
  subjectId: string,
  model: JudgedRow,
  file: { name: string; sha256: string; size: bigint; kind: PaperKind },
  { version }: { version: number },
  by: Actor,
  now: Date,
): Change => ({
  noun: 'paper',
  subjectId,
  event,
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
