import { day } from '@/domain/date/calendar';
import type { DueRule } from '@/domain/obligation/due';
import type { Nature } from '@/domain/obligation/obligation';
import { boundKinds, type UnitKind } from '@/domain/unit/unit';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '@/server/io/db';
import { readCsv } from './csv';

// plan-2018.csv: the 44 obligations of KH 04/KH-UBND, clause by clause, with the words of the plan. Where it
// gives no day ("hằng năm"), the day is one that goes with its reports, and the organiser may set another.

export const plan = {
  number: '04/KH-UBND',
  issuedOn: day(2018, 1, 3),
  issuer: 'Ủy ban nhân dân tỉnh Sơn La',
  title:
    'Triển khai, thực hiện Đề án tăng cường và đổi mới công tác dân vận trong cơ quan hành chính nhà nước, đơn vị sự nghiệp công lập thuộc UBND tỉnh và chính quyền các cấp trên địa bàn tỉnh gắn với công tác cải cách hành chính giai đoạn 2018-2022',
  purpose:
    'Góp phần nâng cao chất lượng và hiệu quả thực hiện công tác dân vận của các cơ quan hành chính nhà nước, đơn vị sự nghiệp công lập thuộc UBND tỉnh và chính quyền các cấp gắn với công tác cải cách hành chính.',
  firstYear: 2018,
  lastYear: 2022,
};

export async function seedPlan(now: Date, unitIdOf: (slug: string) => string): Promise<void> {
  const { id: schemeId } = await db().scheme.create({
    data: { ...plan, createdAt: now, createdById: '' },
    select: { id: true },
  });
  await db().obligation.createMany({
    data: readPlan().map(({ unit, firstYear, due, ...row }, at) => ({
      ...row,
      schemeId,
      place: at + 1,
      due: due as Prisma.InputJsonValue,
      unitId: unit && unitIdOf(unit),
      firstYear: firstYear ?? plan.firstYear,
      lastYear: plan.lastYear,
    })),
  });
}

export const readPlan = () =>
  readCsv('plan-2018.csv').map((row) => ({
    code: row.code ?? '',
    clause: row.clause ?? '',
    nature: row.nature as Nature,
    kinds: boundKinds.filter((kind) => row.kinds?.split(' ').includes(kind)) as UnitKind[],
    unit: row.unit || null,
    outside: row.outside ?? '',
    words: row.words ?? '',
    due: ruleIn(row.due ?? ''),
    sameAs: row.same_as || null,
    duty: row.duty || null,
    firstYear: row.first_year ? Number(row.first_year) : null,
    evidence: row.evidence ?? '',
    quote: row.quote ?? '',
  }));

/** "before:--06-15", "before:2018-01-15", "quarter:2020-Q3", "by:2022-12-31", "with:R7", "yearly:--01-31". */
function ruleIn(text: string): DueRule {
  const [kind = '', what = ''] = text.split(':');
  const [month = 0, date = 0] = what.replace(/^--/u, '').split('-').map(Number);
  if (kind === 'standing') return { kind };
  if (kind === 'yearly') return { kind, month, day: date };
  if (kind === 'before')
    return what.startsWith('--') ? { kind, month, day: date } : { kind: 'beforeDay', on: what };
  if (kind === 'by') return { kind, on: what };
  if (kind === 'with') return { kind, code: what };
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(what);
  if (kind === 'quarter' && quarter) return { kind, year: Number(quarter[1]), quarter: Number(quarter[2]) };
  throw new Error(`no rule: ${text}`);
}
