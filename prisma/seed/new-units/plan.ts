import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { db } from '@/server/io/db';
import { asObligation, type KnownObligation } from '@/server/obligations/asked';
import { describeObligation, makeScheme } from '@/server/obligations/schemes';
import { plan } from '../scheme';
import type { Aside } from '../play';
import { NEW_UNITS_YEAR } from '../stories/new-units';

/** Made by copying the plan that ended, as an office would begin; none such is known. "MH": minh họa. */
const text = {
  number: 'MH-01/KH-UBND',
  issuedOn: day(NEW_UNITS_YEAR, 1, 2),
  issuer: plan.issuer,
  title: `Công tác dân vận của chính quyền các cấp giai đoạn ${NEW_UNITS_YEAR}-${NEW_UNITS_YEAR + 4} (dữ liệu minh họa, chép từ Kế hoạch số ${plan.number})`,
  purpose: plan.purpose,
  firstYear: NEW_UNITS_YEAR,
  lastYear: NEW_UNITS_YEAR + 4,
};

/** What the copy asks otherwise. */
const otherwise: Record<string, Partial<Pick<KnownObligation, 'words' | 'evidence' | 'kinds'>>> = {
  A2: { words: 'Đoàn học tập, trao đổi kinh nghiệm với tỉnh bạn' },
  A3: { words: 'Kiểm tra việc triển khai công tác dân vận tại các đơn vị cấp tỉnh và cấp xã' },
  R19: {
    words: 'Kiện toàn Ban Chỉ đạo; lấy ý kiến MTTQ, đoàn thể, nhân dân',
    evidence: 'Quyết định; báo cáo',
    kinds: ['commune'],
  },
};

export function makePlan(by: Actor, at: Date): Aside[] {
  return [{ at, tell: () => copied(by, at) }];
}

async function copied(by: Actor, now: Date): Promise<void> {
  const former = await db().scheme.findFirstOrThrow({ where: { number: plan.number } });
  const { id } = await makeScheme({ by, now }, { text, copyOf: former.id });
  const rows = await db().obligation.findMany({ where: { schemeId: id }, orderBy: { place: 'asc' } });
  for (const row of rows.map(asObligation)) {
    const said = saidAnew(row);
    if (JSON.stringify(said) !== JSON.stringify(wordsOf(row)))
      await describeObligation({ by, now }, { id: row.id, text: said });
  }
}

const wordsOf = ({ clause, words, evidence, nature, kinds, due }: KnownObligation) => ({
  ...{ clause, words, evidence, nature, due },
  kinds: [...kinds],
});

function saidAnew(row: KnownObligation) {
  const of = { ...wordsOf(row), ...otherwise[row.code] };
  return {
    ...of,
    words: inYears(of.words),
    evidence: inYears(of.evidence),
    kinds: of.kinds.filter((kind) => kind !== 'district'),
  };
}

const inYears = (words: string): string =>
  words
    .replace('2018-2022', `${NEW_UNITS_YEAR}-${NEW_UNITS_YEAR + 4}`)
    .replace(/năm 2018/giu, (found) => found.replace('2018', String(NEW_UNITS_YEAR)));
