import type { Actor } from '@/domain/actor';
import { KEPT_DAYS } from '@/domain/file';
import { canAttach, canRemove, canShow, paperKinds } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { db } from './io/db';
import { partOf, sizeOf } from './io/files/places';
import * as visible from './visible';
import { found } from './write';

/** More papers than a model ever has; the list never grows past a page. */
const PAGE = 200;

/** The papers of a model that the actor sees, each with the versions that the actor sees, newest first. */
export async function papersOf(modelId: string, actor: Actor) {
  const papers = await db().paper.findMany({
    where: { AND: [visible.papers(actor), { modelId }] },
    include: {
      versions: {
        where: { file: visible.files(actor) },
        include: { file: true },
        orderBy: { version: 'desc' },
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: PAGE,
  });
  const names = await namesOf(
    modelId,
    actor,
    papers.flatMap(({ versions }) => versions.map(({ createdById }) => createdById)),
  );
  return papers
    .map(({ versions, ...paper }) => ({
      ...paper,
      versions: versions.map(({ version, createdAt, createdById, file }) => ({
        version,
        createdAt,
        by: names.get(createdById) ?? null,
        fileId: file.id,
        name: file.name,
        size: Number(file.size),
        mime: file.mime,
        sha256: file.sha256,
        width: file.width,
        height: file.height,
        hasPreview: file.previewKey !== '',
      })),
    }))
    .sort((a, b) => paperKinds.indexOf(a.kind) - paperKinds.indexOf(b.kind));
}

export type ListedPaper = Awaited<ReturnType<typeof papersOf>>[number];

/** Who sent a version is shown to whoever sees the model from the inside, to nobody else. */
async function namesOf(modelId: string, actor: Actor, ids: string[]): Promise<Map<string, string>> {
  const inside = await db().model.count({ where: { AND: [visible.modelsInside(actor), { id: modelId }] } });
  if (inside === 0) return new Map();
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** What the actor has sent, or begun to send, and not yet made a paper of. */
export async function pendingOf(modelId: string, actor: Actor) {
  const files = await db().storedFile.findMany({
    where: { modelId, ownerId: actor.personId ?? '', version: null },
    orderBy: { createdAt: 'asc' },
    take: PAGE,
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

export type PendingFile = Awaited<ReturnType<typeof pendingOf>>[number];

/** What the actor may do with the papers of this model: the page draws its buttons by it. @throws Absent */
export async function verdictsOn(modelId: string, actor: Actor) {
  const model = found(
    await db().model.findFirst({
      where: { AND: [visible.models(actor), { id: modelId }] },
      select: { unitId: true, status: true },
    }),
  );
  return {
    attach: canAttach(model, actor),
    remove: canRemove(model, actor),
    publish: canShow(model, actor, 'public'),
    close: canShow(model, actor, 'offices'),
  } satisfies Record<string, Verdict>;
}
