import { deskPage } from '@/domain/addresses';
import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { lateFrom, yearOf } from '@/domain/date/calendar';
import { countsAsRegistered } from '@/domain/registry/model/lifecycle';
import { nameInLine, standsIn } from '@/domain/text/place';
import { canRegisterIn, type Season } from '@/domain/registry/duties/season';
import { now } from '@/server/request/moment';
import {
  continuable,
  type OwnModel,
  ownModels,
  registrable,
  seasonsByYear,
} from '@/server/registry/models/my-models';
import { currentActor } from '@/server/account/session';
import { formatDueDay } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { StatusBadge } from '@/ui/element/status';
import { Tabs } from '@/ui/page/tabs';
import { reasonWords } from '@/ui/words/reason';
import { CarriedOver } from './carried';
import { NewModelForm } from './form';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Đăng ký mô hình' };

type Props = { searchParams: Promise<{ nam?: string | string[] }> };

export default async function NewModelPage({ searchParams }: Props) {
  await deskHere('/mo-hinh/moi');
  const all = await seasonsByYear();
  const seasons = all.filter((season) => canRegisterIn(season).ok);
  const asked = Number([(await searchParams).nam].flat()[0]);
  const usual = seasons.find(({ year }) => year === yearOf(now())) ?? seasons[0];
  const season = (asked ? all.find(({ year }) => year === asked) : usual) ?? null;
  const open = canRegisterIn(season);
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Đăng ký mô hình"
        steps={[{ label: 'Mô hình', href: deskPage.models }, { label: 'Đăng ký' }]}
      />
      {(seasons.length > 1 || (!open.ok && seasons.length > 0)) && (
        <Tabs
          label="Năm đăng ký"
          items={seasons.map(({ year }) => ({
            label: `Năm ${year}`,
            href: `${deskPage.newModel}?nam=${year}`,
            current: year === season?.year,
          }))}
        />
      )}
      <div className="space-y-6 pt-6">
        {season && open.ok && <ForSeason season={season} />}
        {!open.ok && <Notice tone="warning">{reasonWords[open.reason]}</Notice>}
      </div>
    </div>
  );
}

/** What the unit has of this year already: most often that is the one to go on with. */
function There({ season, models }: { season: Season; models: readonly OwnModel[] }) {
  if (models.length === 0) return null;
  const drafts = models.filter(({ status }) => status === 'draft').length;
  const registered = models.length - drafts;
  const counts = [
    registered > 0 && `${registered} mô hình đã đăng ký`,
    drafts > 0 && `${drafts} bản dự thảo`,
  ].filter(Boolean);
  return (
    <Notice tone="info" title={`Năm ${season.year} đơn vị đã có ${counts.join(' và ')}`}>
      <ul>
        {models.map(({ id, name, status }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <Link href={deskPage.model(id)} prefetch={false} className="link py-2">
              {name || 'Mô hình chưa có tên'}
            </Link>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
      <p>Mở mô hình trên để làm tiếp. Chỉ lập phiếu mới khi đơn vị đăng ký thêm một mô hình khác.</p>
    </Notice>
  );
}

/** Whoever has registered is not told to be late; a further model is marked all the same. */
function DueNotice({ season, registered }: { season: Season; registered: boolean }) {
  const due = formatDueDay(season.registrationDue, { dueDayCounts: season.dueDayCounts });
  const isLate = now() >= lateFrom(season.registrationDue, { dueDayCounts: season.dueDayCounts });
  if (!isLate)
    return (
      <Notice tone="info">
        Nộp đăng ký của năm {season.year} {due}.
      </Notice>
    );
  if (registered)
    return (
      <p className="text-ink-soft">
        Đơn vị đã đăng ký năm {season.year}. Mô hình đăng ký thêm từ nay được ghi nhận là đăng ký muộn (hạn:{' '}
        {due}).
      </p>
    );
  return (
    <Notice tone="warning" title={`Đã quá hạn đăng ký của năm ${season.year}`}>
      Hạn: {due}. Vẫn đăng ký được, hệ thống ghi nhận đăng ký muộn.
    </Notice>
  );
}

/** Of a predecessor, or of one of several units: then it is said whose it is. */
const isOnly = (units: readonly { id: string }[], unitId: string): boolean =>
  units.length === 1 && units[0]?.id === unitId;

async function ForSeason({ season }: { season: Season }) {
  const by = await currentActor();
  const units = await registrable({ by, now: now() }, season);
  if (units.length === 0) return <Notice tone="warning">{reasonWords.unitNotBound}</Notice>;
  const ids = units.map((unit) => unit.id);
  const former = await continuable(by, ids, season.year);
  const there = (await ownModels(by, ids, [season.year])).filter(({ status }) => status !== 'withdrawn');
  return (
    <>
      <There season={season} models={there} />
      <DueNotice season={season} registered={there.some(({ status }) => countsAsRegistered(status))} />
      <Section title={`Năm ${season.year}${units.length === 1 ? ` – ${units[0]?.name}` : ''}`} boxed>
        <NewModelForm
          key={season.year}
          given={{
            id: randomUUID(),
            year: season.year,
            units: units.map((unit) => ({ value: unit.id, label: unit.name, hint: standsIn(unit) })),
            former: former.map((model) => ({
              value: model.id,
              label: `Duy trì mô hình “${model.name}”`,
              hint: `Năm ${model.year}${isOnly(units, model.unitId) ? '' : `, ${nameInLine(model.unit.name)}`}`,
            })),
          }}
        />
      </Section>
      {former.length > 0 && <CarriedOver />}
    </>
  );
}
