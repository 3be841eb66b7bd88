import type { Actor } from '@/domain/actor';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import type { PermittedAct } from '@/domain/deciding/deciding';
import type { Tx } from '../../io/db';

export const actWords: Record<PermittedAct, string> = {
  rules: 'Thể lệ và thiết lập Hội thi',
  jury: 'Ban Giám khảo và phân công chấm',
  entries: 'Sơ loại, gia hạn, cho nộp muộn',
  sheets: 'Nhập điểm và phiếu chấm',
  results: 'Giải, chốt, xác nhận và ký kết quả',
  roles: 'Giữ nhiều nhiệm vụ trong cùng Hội thi',
  models: 'Tiếp nhận, thẩm định, công nhận mô hình',
  alone: 'Một mình làm việc cần hai người sau khi có xếp hạng',
};

/** Includes ended permissions, for acts under them stay valid. */
export async function permissionsOf(tx: Tx, contestId: string): Promise<FrozenText['permissions']> {
  const rows = await tx.actPermission.findMany({
    where: { contestId, confirmedAt: { not: null } },
    include: { person: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ person, acts, number, issuedOn, reason }) =>
    acts.map((act) => ({
      name: person.name,
      act: actWords[act as PermittedAct] ?? act,
      number,
      issuedOn: issuedOn.toISOString().slice(0, 10),
      reason,
    })),
  );
}

export async function hasSigningPermission(tx: Tx, by: Actor, contestId: string): Promise<boolean> {
  const binds = { contestId, personId: by.personId ?? '', confirmedAt: { not: null }, endedAt: null };
  return (await tx.actPermission.count({ where: { ...binds, acts: { has: 'roles' } } })) > 0;
}
