import type { Acting, DecidingKind } from '@/domain/actor';
import { type Invitation, inviteIn } from '../people/people';
import { transact } from '../write';
import { proposeIn } from './proposals';

export const inviteToDecide = (
  acting: Acting,
  { words, kind }: { words: Omit<Invitation, 'seats'>; kind: DecidingKind },
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const { id } = await inviteIn(tx, acting, { ...words, seats: [] });
    await proposeIn(tx, acting, { act: 'giveSeat', personId: id, kind, reason: '' });
    return { id };
  });
