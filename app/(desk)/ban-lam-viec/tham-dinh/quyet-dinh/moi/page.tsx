import { standsIn } from '@/domain/text/place';
import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { z } from 'zod';
import { now } from '@/server/request/moment';
import { type LeftToOthers, modelsLeft } from '@/server/deciding/queries';
import { decidable, type DecidableRow } from '@/server/registry/decisions/decisions';
import { currentOf, seasons } from '@/server/registry/duties/seasons';
import { ButtonLink } from '@/ui/element/button';
import { EmptyState } from '@/ui/list/empty-state';
import { FilterBar } from '@/ui/list/filter-bar';
import { formatIsoDate, formatPointsOrDash } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { SelectField } from '@/ui/form/select-field';
import { DecisionForm } from './form';
import type { Candidate } from './candidates';
import { deskHere } from '../../../screens';

export const metadata: Metadata = { title: 'Nhập quyết định công nhận' };

const here = deskPage.newDecision;

const asked = z.object({
  nam: z.coerce.number().int().optional().catch(undefined),
  'mo-hinh': z.string().optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewDecisionPage({ searchParams }: Props) {
  const by = await deskHere('/tham-dinh/quyet-dinh/moi');
  const query = asked.parse(await searchParams);
  const all = await seasons();
  const year = query.nam ?? currentOf(all, now())?.year ?? 0;
  const models = await decidable(by, year);
  const rulable = models.map(({ id, unit }) => ({ id, unitId: unit.id, year, act: 'moveModel' as const }));
  const left = await modelsLeft(by, rulable);
  const candidates = models.map((model) => candidateOf(model, left));
  return (
    <>
      <PageHeader
        title="Nhập quyết định công nhận"
        lead="Một quyết định áp dụng cho nhiều mô hình của cùng một năm. Tất cả được ghi cùng lúc, hoặc không ghi gì nếu có mô hình không đủ điều kiện."
        steps={[
          { label: 'Thẩm định', href: deskPage.appraisals },
          { label: 'Quyết định', href: deskPage.decisions },
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
              <ButtonLink variant="secondary" href={`${deskPage.appraisals}?buoc=unrated`}>
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

const candidateOf = (model: DecidableRow, left: LeftToOthers): Candidate => ({
  id: model.id,
  name: model.name,
  unit: model.unit.name,
  place: standsIn({ ...model, kind: model.unitKind }) ?? '',
  score: formatPointsOrDash(model.appraisedScore),
  rating: model.rating ?? 'notRatable',
  refusal: left.get(model.id)?.reason ?? null,
  proposedOn: model.proposedOn ? formatIsoDate(model.proposedOn) : '',
});
