import { deskPage } from '@/domain/addresses';
import type { Season } from '@/domain/registry/duties/season';
import type { Actor } from '@/domain/actor';
import { nameInLine } from '@/domain/text/place';
import { duties } from '@/domain/registry/duties/obligation';
import { isIn, owes, type DutyRecord } from '@/domain/registry/duties/duty-record';
import { now } from '@/server/request/moment';
import { ownModels, type OwnModel } from '@/server/registry/models/my-models';
import { dutyRecordsOf } from '@/server/registry/duties/duties';
import Link from 'next/link';
import { Disclosure } from '@/ui/focus/disclosure';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { StatusBadge } from '@/ui/element/status';
import { dutyWords } from '@/ui/words/words';
import { DutyList } from '../../tasks/own-duties';

/** A unit that follows nobody but itself reads its own years, newest first: what is done, what is owed, and where. */
export async function OwnYears({ seasons, by }: { seasons: readonly Season[]; by: Actor }) {
  const dutyRecords = await dutyRecordsOf(
    { by, now: now() },
    seasons.map(({ year }) => year),
  );
  const unitIds = [...new Set(dutyRecords.map(({ unit }) => unit.id))];
  const models = await ownModels(
    by,
    unitIds,
    seasons.map(({ year }) => year),
  );
  const newest = seasons.toSorted((a, b) => b.year - a.year);
  return (
    <>
      <PageHeader
        title="Tình hình thực hiện"
        kicker="Theo dõi nhiệm vụ hằng năm"
        lead="Mỗi năm ít nhất một mô hình, có kế hoạch, sơ kết, tổng kết và đánh giá hiệu quả."
      />
      <div className="space-y-8">
        {unitIds.map((id) => (
          <OneUnit
            key={id}
            dutyRecords={dutyRecords.filter(({ unit }) => unit.id === id)}
            seasons={newest}
            models={models.filter(({ unitId }) => unitId === id)}
          />
        ))}
      </div>
    </>
  );
}

type OneUnitProps = {
  dutyRecords: readonly DutyRecord[];
  seasons: readonly Season[];
  models: readonly OwnModel[];
};

function OneUnit({ dutyRecords, seasons, models }: OneUnitProps) {
  const name = dutyRecords.at(-1)?.unit.name ?? '';
  const years = seasons.flatMap((season) => {
    const dutyRecord = dutyRecords.find(({ year }) => year === season.year);
    return dutyRecord
      ? [{ season, dutyRecord, models: models.filter(({ year }) => year === season.year) }]
      : [];
  });
  return (
    <Section title={`Các năm của ${nameInLine(name)}`} boxed>
      {years.map((one, at) => (
        <Disclosure key={one.season.year} open={at === 0} summary={summaryOf(one.dutyRecord)}>
          <DutyList {...one} now={now()} />
          <ul className="mt-2 space-y-1 pb-4">
            {one.models.map(({ id, name: title, status }) => (
              <li key={id} className="flex flex-wrap items-center gap-2">
                <Link href={deskPage.model(id)} prefetch={false} className="link py-2">
                  {title || 'Mô hình chưa có tên'}
                </Link>
                <StatusBadge status={status} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </Section>
  );
}

function summaryOf(dutyRecord: DutyRecord): string {
  const done = duties.filter((duty) => isIn(dutyRecord, 'delivered', duty)).length;
  const owed = owes(dutyRecord).map((duty) => dutyWords[duty].toLowerCase());
  const left = owed.length > 0 ? `; chưa nộp: ${owed.join(', ')}` : '';
  return `Năm ${dutyRecord.year}: đã nộp ${done}/${duties.length}${left}`;
}
