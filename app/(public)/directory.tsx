import Link from 'next/link';
import { dayOf } from '@/domain/calendar';
import { nameInLine } from '@/domain/place';
import { existsOn } from '@/domain/unit';
import { now } from '@/server/io/clock';
import { type ListedUnit, unitsNamed } from '@/server/showcase/directory';
import { keptDirectory } from '@/server/showcase/kept';
import { ButtonLink } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { EmptyState } from '@/ui/empty-state';
import { formatDate, formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { SearchBox } from '@/ui/search-box';
import { Section } from '@/ui/section';
import { unitKindWords } from '@/ui/words';
import { PublicPage } from './public-page';

/** All units, or those whose name, former or later, holds the words. */
export async function Directory({ q }: { q: string }) {
  const units = await keptDirectory();
  return (
    <PublicPage here="/don-vi">
      <PageHeader
        steps={[{ label: 'Trang chủ', href: '/' }, { label: 'Đơn vị' }]}
        title="Đơn vị"
        lead="Các cơ quan, đơn vị của tỉnh, trước và sau sắp xếp năm 2025."
      />
      <SearchBox
        action="/don-vi"
        label="Tìm đơn vị theo tên hiện nay hoặc tên cũ"
        value={q}
        placeholder="Ví dụ: chieng ban, Sở Tư pháp…"
      />
      <div className="mt-8">{q ? <Found units={unitsNamed(units, q)} q={q} /> : <Whole units={units} />}</div>
    </PublicPage>
  );
}

function Found({ units, q }: { units: readonly ListedUnit[]; q: string }) {
  if (units.length === 0) {
    return (
      <EmptyState
        icon="search"
        title={`Không có đơn vị nào tên “${q}”`}
        actions={
          <ButtonLink href="/don-vi" prefetch={false} variant="secondary">
            Xem tất cả đơn vị
          </ButtonLink>
        }
      >
        <p>Kiểm tra lại chính tả, hoặc gõ ít từ hơn.</p>
      </EmptyState>
    );
  }
  return (
    <Section title={`${formatNumber(units.length)} đơn vị có tên “${q}”`}>
      <UnitList units={units} placed />
    </Section>
  );
}

function Whole({ units }: { units: readonly ListedUnit[] }) {
  const today = dayOf(now());
  const standing = units.filter((unit) => existsOn(unit, today));
  const others = units.filter((unit) => !existsOn(unit, today));
  const of = (kind: ListedUnit['kind'], among: readonly ListedUnit[]) =>
    among.filter((unit) => unit.kind === kind);
  const parts = [<Communes key="2025" units={units} />, <Districts key="2018" units={units} />];
  return (
    <div className="space-y-10">
      {(['department', 'publicServiceUnit'] as const).map((kind) => (
        <Section key={kind} title={unitKindWords[kind]}>
          <UnitList units={of(kind, standing)} />
          {of(kind, others).length > 0 && (
            <Disclosure summary={othersWords(of(kind, others), today)}>
              <UnitList units={of(kind, others)} />
            </Disclosure>
          )}
        </Section>
      ))}
      {of('district', standing).length > 0 ? parts.toReversed() : parts}
    </div>
  );
}

/** Units that are not there today: those still to come, and those that have ended. */
function othersWords(units: readonly ListedUnit[], today: Date): string {
  const coming = units
    .filter(({ validFrom }) => validFrom > today)
    .map(({ validFrom }) => validFrom.getTime());
  const ended = units.length - coming.length;
  const parts = [
    coming.length > 0 &&
      `${formatNumber(coming.length)} đơn vị thành lập từ ngày ${formatDate(new Date(Math.min(...coming)))}`,
    ended > 0 && `${formatNumber(ended)} đơn vị đã kết thúc hoạt động`,
  ];
  return parts.filter(Boolean).join('; ');
}

/** The two levels of today's government: communes stand directly under the province. */
const Communes = ({ units }: { units: readonly ListedUnit[] }) => (
  <Section title="Xã, phường từ ngày 01/07/2025">
    <UnitList
      units={units.filter(
        ({ kind, validTo, parent }) => kind === 'commune' && validTo === null && parent?.kind !== 'district',
      )}
    />
  </Section>
);

const Districts = ({ units }: { units: readonly ListedUnit[] }) => (
  <Section title="Huyện, thành phố; xã, phường, thị trấn đến hết ngày 30/06/2025">
    <div className="border-t border-line">
      {units
        .filter(({ kind }) => kind === 'district')
        .map((district) => {
          const inside = units.filter(
            ({ kind, parent }) => kind === 'commune' && parent?.slug === district.slug,
          );
          return (
            <div key={district.slug} className="border-b border-line py-1">
              <Disclosure summary={`${district.name} (${inside.length} xã, phường, thị trấn)`}>
                <UnitList units={[district, ...inside]} />
              </Disclosure>
            </div>
          );
        })}
    </div>
  </Section>
);

function UnitList({ units, placed }: { units: readonly ListedUnit[]; placed?: boolean }) {
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      {units.map((unit) => (
        <li key={unit.slug} className="relative flex min-h-11 flex-col border-b border-line py-2">
          <Link href={`/don-vi/${unit.slug}`} prefetch={false} className="cover-link link font-medium">
            {unit.name}
          </Link>
          <span className="text-sm text-ink-faint">{notesOf(unit, placed ?? false).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

function notesOf(unit: ListedUnit, placed: boolean): string[] {
  const names = (units: readonly { name: string }[]) => units.map(({ name }) => nameInLine(name)).join(', ');
  return [
    placed && unit.parent && unit.parent.kind !== 'province' ? unit.parent.name : '',
    unit.models > 0 ? `${formatNumber(unit.models)} mô hình` : '',
    unit.validTo && (placed || unit.kind !== 'commune')
      ? `đến trước ${formatDate(unit.validTo)}${unit.successors.length > 0 ? `, nay là ${names(unit.successors)}` : ''}`
      : '',
    placed && unit.predecessors.length > 0 ? `trước là ${names(unit.predecessors)}` : '',
  ].filter(Boolean);
}
