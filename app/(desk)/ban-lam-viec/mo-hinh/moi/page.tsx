import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { unitsOf } from '@/domain/actor';
import { lateFrom, yearOf } from '@/domain/calendar';
import { nameInLine } from '@/domain/place';
import { isOpen, type Season } from '@/domain/season';
import { now } from '@/server/moment';
import { continuable, registrable, seasonsByYear } from '@/server/my-models';
import { currentActor } from '@/server/session';
import { formatDueDay } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { Tabs } from '@/ui/tabs';
import { reasonWords } from '@/ui/reason-words';
import { CarriedOver } from './carried';
import { NewModelForm } from './form';

export const metadata: Metadata = { title: 'Đăng ký mô hình' };

type Props = { searchParams: Promise<{ nam?: string | string[] }> };

export default async function NewModelPage({ searchParams }: Props) {
  const by = await currentActor();
  if (unitsOf(by).length === 0) forbidden();
  const all = await seasonsByYear();
  const seasons = all.filter((season) => isOpen(season).ok);
  const asked = Number([(await searchParams).nam].flat()[0]);
  const usual = seasons.find(({ year }) => year === yearOf(now())) ?? seasons[0];
  const season = (asked ? all.find(({ year }) => year === asked) : usual) ?? null;
  const open = isOpen(season);
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Đăng ký mô hình"
        steps={[{ label: 'Mô hình', href: '/ban-lam-viec/mo-hinh' }, { label: 'Đăng ký' }]}
      />
      {(seasons.length > 1 || (!open.ok && seasons.length > 0)) && (
        <Tabs
          label="Năm đăng ký"
          items={seasons.map(({ year }) => ({
            label: `Năm ${year}`,
            href: `/ban-lam-viec/mo-hinh/moi?nam=${year}`,
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

async function ForSeason({ season }: { season: Season }) {
  const by = await currentActor();
  const units = await registrable(season, by, now());
  if (units.length === 0) return <Notice tone="warning">{reasonWords.unitNotBound}</Notice>;
  const ids = units.map((unit) => unit.id);
  const former = await continuable(ids, season.year, by);
  const isLate = now() >= lateFrom(season.registrationDue, season.dueDayCounts);
  const due = formatDueDay(season.registrationDue, season.dueDayCounts);
  return (
    <>
      {isLate ? (
        <Notice tone="warning" title={`Đã quá hạn đăng ký của năm ${season.year}`}>
          Hạn: {due}. Vẫn đăng ký được, hệ thống ghi nhận đăng ký muộn.
        </Notice>
      ) : (
        <Notice tone="info">
          Nộp đăng ký của năm {season.year} {due}.
        </Notice>
      )}
      <Section title={`Năm ${season.year}${units.length === 1 ? ` – ${units[0]?.name}` : ''}`} boxed>
        <NewModelForm
          key={season.year}
          given={{
            id: randomUUID(),
            year: season.year,
            units: units.map((unit) => ({ value: unit.id, label: unit.name, hint: unit.parent?.name })),
            former: former.map((model) => ({
              value: model.id,
              label: `Duy trì mô hình “${model.name}”`,
              hint: `Năm ${model.year}${units.length > 1 ? `, ${nameInLine(model.unit.name)}` : ''}`,
            })),
          }}
        />
      </Section>
      {former.length > 0 && <CarriedOver />}
    </>
  );
}
