import { nameLikeness } from '@/domain/text/person-name';
import type { Tx } from '../io/db';

export type AccountNamesake = { name: string; email: string; title: string; isEnded: boolean };

type Asked = { name: string; email: string; unitId: string | null };

/** A question, never an answer: two officers of one commune may share a name. */
export async function accountNamesakesOf(tx: Tx, asked: readonly Asked[]): Promise<AccountNamesake[][]> {
  const unitIds = [...new Set(asked.flatMap(({ unitId }) => unitId ?? []))];
  const isHere = { unitId: { in: unitIds }, endedAt: null };
  const people = await tx.person.findMany({
    where: { seats: { some: isHere } },
    select: {
      name: true,
      email: true,
      title: true,
      endedAt: true,
      seats: { where: isHere, select: { unitId: true } },
    },
    orderBy: { createdAt: 'asc' },
  });
  return asked.map((one) =>
    people
      .filter(({ email, seats }) => email !== one.email && seats.some(({ unitId }) => unitId === one.unitId))
      .filter(({ name }) => nameLikeness(name, one.name) !== 'other')
      .map(({ name, email, title, endedAt }) => ({ name, email, title, isEnded: endedAt !== null })),
  );
}

/** "Lò Văn Hòa (Công chức, hoa.lv@sonla.gov.vn)" */
export const namesakeLine = ({ name, email, title, isEnded }: AccountNamesake): string =>
  `${name} (${[title, email, isEnded && 'tài khoản đã ngừng'].filter(Boolean).join(', ')})`;
