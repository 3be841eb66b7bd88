import type { Actor } from '@/domain/actor';
import { KEPT_DAYS } from '@/domain/registry/papers/file';
import { canAttach, canRemove, canShow, paperKinds } from '@/domain/registry/papers/paper';
import type { Verdict } from '@/domain/verdict';
import { db } from '../../io/db';
import { partFileOf, sizeOf } from '../../io/files/places';
import * as visible from '../../visible/registry';
import { found } from '../../write';

const PAGE = 200;

export async function papersOf(actor: Actor, modelId: string) {
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
    actor,
    modelId,
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
        signed: file.signed,
        width: file.width,
        height: file.height,
        hasPreview: file.previewKey !== '',
      })),
    }))
    .sort((a, b) => paperKinds.indexOf(a.kind) - paperKinds.indexOf(b.kind));
}

export type ListedPaper = Awaited<ReturnType<typeof papersOf>>[number];

/** Only readers from the inside see who uploaded a version. */
async function namesOf(actor: Actor, modelId: string, ids: string[]): Promise<Map<string, string>> {
  const inside = await db().model.count({ where: { AND: [visible.modelsInside(actor), { id: modelId }] } });
  if (inside === 0) return new Map();
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

export async function pendingUploadsOf(actor: Actor, modelId: string) {
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
      here: state === 'receiving' && store === 'disk' ? await sizeOf(partFileOf(id)) : 0,
      until: new Date(createdAt.getTime() + KEPT_DAYS * 86_400_000),
    })),
  );
}

export type PendingFile = Awaited<ReturnType<typeof pendingUploadsOf>>[number];

/** @throws Absent */
export async function verdictsOn(actor: Actor, modelId: string) {
  const model = found(
    await db().model.findFirst({
      where: { AND: [visible.models(actor), { id: modelId }] },
      select: { unitId: true, status: true },
    }),
  );
  return {
    attach: canAttach(actor, model),
    remove: canRemove(actor, model),
    publish: canShow(actor, model, 'public'),
    close: canShow(actor, model, 'offices'),
  } satisfies Record<string, Verdict>;
}
