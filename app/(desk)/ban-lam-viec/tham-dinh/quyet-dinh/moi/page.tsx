import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { z } from 'zod';
import { organises } from '@/domain/actor';
import { now } from '@/server/moment';
import { decidable, type DecidableRow } from '@/server/decisions';
import { currentOf, seasons } from '@/server/seasons';
import { currentActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { formatIsoDate, formatPointsOrDash } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { DecisionForm } from './form';
import type { Candidate } from './candidates';

export const metadata: Metadata = { title: 'Nhập quyết định công nhận' };

const here = '/ban-lam-viec/tham-dinh/quyet-dinh/moi';

const asked = z.object({
  nam: z.coerce.number().int().optional().catch(undefined),
  'mo-hinh': z.string().optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewDecisionPage({ searchParams }: Props) {
  const by = await currentActor();
  if (!organises(by).ok) forbidden();
  const query = asked.parse(await searchParams);
  const all = await seasons();
  const year = query.nam ?? currentOf(all, now())?.year ?? 0;
  const candidates = (await decidable(year, by)).map(candidateOf);
  return (
    <>
      <PageHeader
        title="Nhập quyết định công nhận"
        lead="Một quyết định áp dụng cho nhiều mô hình của cùng một năm. Tất cả được ghi cùng lúc, hoặc không ghi gì nếu có mô hình không đủ điều kiện."
        steps={[
          { label: 'Thẩm định', href: '/ban-lam-viec/tham-dinh' },
          { label: 'Quyết định', href: '/ban-lam-viec/tham-dinh/quyet-dinh' },
          { label: 'Nhập quyết định' },
        ]}
      />
      <div className="space-y-6">
        <FilterBar action={here} label="Chọn năm">
          <SelectField
            name="nam"
            label="Năm"
            defaultValue={String(year)}
            options={all.map((season) => ({ value: String(season.year), label: `Năm ${season.year}` }))}
          />
        </FilterBar>
        {candidates.length === 0 ? (
          <EmptyState
            title={`Năm ${year} chưa có mô hình nào chờ quyết định`}
            actions={
              <ButtonLink variant="secondary" href="/ban-lam-viec/tham-dinh?buoc=unrated">
                Xem mô hình chưa chấm điểm
              </ButtonLink>
            }
          >
            Mô hình phải được chấm điểm thẩm định trước khi ra quyết định.
          </EmptyState>
        ) : (
          <DecisionForm
            key={year}
            year={year}
            candidates={candidates}
            chosen={query['mo-hinh']}
            today={formatIsoDate(now())}
          />
        )}
      </div>
    </>
  );
}

const candidateOf = (model: DecidableRow): Candidate => ({
  id: model.id,
  name: model.name,
  unit: model.unit.name,
  district: model.unitKind === 'commune' ? (model.district?.name ?? '') : '',
  score: formatPointsOrDash(model.appraisedScore),
  rating: model.rating ?? 'notRatable',
  proposedOn: model.proposedOn ? formatIsoDate(model.proposedOn) : '',
});
