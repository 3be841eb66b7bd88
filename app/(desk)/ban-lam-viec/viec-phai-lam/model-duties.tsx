import { type Actor, unitsOf } from '@/domain/actor';
import { ownModels } from '@/server/registry/models/my-models';
import { dutyRecordsOf } from '@/server/registry/duties/duties';
import { seasonOf } from '@/server/registry/duties/seasons';
import { now } from '@/server/request/moment';
import { DutyList } from '../../tasks/own-duties';

/** What the registry answers by itself: the yearly model with its four papers (KH 04, III.4). */
export async function ModelDuties({ by, year }: { by: Actor; year: number }) {
  const season = await seasonOf(year);
  if (!season) return <p className="text-ink-soft">Năm {year} chưa mở đăng ký mô hình.</p>;
  const [records, models] = await Promise.all([
    dutyRecordsOf({ by, now: now() }, [year]),
    ownModels(by, unitsOf(by), [year]),
  ]);
  const own = records.filter(({ unit }) => unitsOf(by).includes(unit.id));
  if (own.length === 0)
    return <p className="text-ink-soft">Đơn vị không thuộc diện đăng ký mô hình của năm này.</p>;
  return own.map((dutyRecord) => (
    <DutyList
      key={dutyRecord.unit.id}
      dutyRecord={dutyRecord}
      season={season}
      now={now()}
      models={models.filter(({ unitId }) => unitId === dutyRecord.unit.id)}
    />
  ));
}
