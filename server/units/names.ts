import type { Prisma } from '@/prisma/generated/client';

export const formerNames = {
  select: { name: true, bodyName: true, until: true },
} satisfies Prisma.Unit$formerNamesArgs;

export const bareGroup = { select: { id: true, name: true } } satisfies Prisma.GroupDefaultArgs;

export const bareName = { name: true, formerNames } satisfies Prisma.UnitSelect;
