import { KEPT_DAYS } from '@/domain/registry/papers/file';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { partFileOf, sizeOf } from './places';

export async function leftFiles(where: Prisma.StoredFileWhereInput) {
  const files = await db().storedFile.findMany({ where, orderBy: { createdAt: 'asc' }, take: 200 });
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
