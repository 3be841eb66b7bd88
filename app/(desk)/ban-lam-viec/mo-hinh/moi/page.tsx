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
import { formatDate } from '@/ui/format';
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
  const seasons = (await seasonsByYear()).filter((season) => isOpen(season).ok);
  const asked = Number([(await searchParams).nam].flat()[0]) || yearOf(now());
  const season = seasons.find(({ year }) => year === asked) ?? seasons[0];
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Đăng ký mô hình"
        steps={[{ label: 'Mô hình', href: '/ban-lam-viec/mo-hinh' }, { label: 'Đăng ký' }]}
      />
      {seasons.length > 1 && (
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
        {season ? <ForSeason season={season} /> : <Notice tone="warning">{reasonWords.seasonAbsent}</Notice>}
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
  return (
    <>
      {isLate ? (
        <Notice tone="warning" title={`Đã quá hạn đăng ký của năm ${season.year}`}>
          Hạn: trước ngày {formatDate(season.registrationDue)}. Vẫn đăng ký được, hệ thống ghi nhận nộp muộn.
        </Notice>
      ) : (
        <Notice tone="info">
          Nộp đăng ký của năm {season.year} trước ngày {formatDate(season.registrationDue)}.
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
