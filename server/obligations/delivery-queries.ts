import type { Actor } from '@/domain/actor';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import * as visible from '../visible/obligations';

const whole = {
  papers: {
    where: { removedAt: null },
    orderBy: { createdAt: 'asc' },
    include: {
      file: { select: { id: true, name: true, size: true, sha256: true, mime: true, signed: true } },
    },
  },
} satisfies Prisma.DeliveryInclude;

export type WholeDelivery = Prisma.DeliveryGetPayload<{ include: typeof whole }>;

export const deliveryWith = (by: Actor, id: string): Promise<WholeDelivery | null> =>
  db().delivery.findFirst({ where: { AND: [visible.deliveries(by), { id }] }, include: whole });

export const pastOfDelivery = async (by: Actor, id: string) => {
  if (!(await deliveryWith(by, id))) return [];
  return db().history.findMany({
    where: { noun: 'delivery', subjectId: id },
    orderBy: { id: 'desc' },
    take: 100,
  });
};

/** Submitted, and not ruled on yet: the organiser's work, oldest first. */
export const waitingDeliveries = (by: Actor) =>
  db().delivery.findMany({
    where: { AND: [visible.deliveries(by), { status: 'submitted' }] },
    orderBy: { sentAt: 'asc' },
    include: { obligation: true, unit: { select: { id: true, slug: true, name: true } } },
  });
