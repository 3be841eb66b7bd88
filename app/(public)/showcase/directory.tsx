import { publicPage } from '@/domain/addresses';
import Link from 'next/link';
import { day, dayOf } from '@/domain/date/calendar';
import { nameInLine } from '@/domain/text/place';
import { asksNothing } from '@/domain/text/text';
import { standingNow } from '@/domain/unit/group';
import { districtOn, existsOn, parentNow } from '@/domain/unit/unit';
import { now } from '@/server/io/clock';
import { type ListedUnit, unitsNamed } from '@/server/public/showcase/directory';
import { keptDirectory } from '@/server/public/showcase/kept';
import { ButtonLink } from '@/ui/element/button';
import { Disclosure } from '@/ui/focus/disclosure';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDate, formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { SearchBox } from '@/ui/list/search-box';
import { Section } from '@/ui/page/section';
import { kindWordsOn } from '@/ui/words/kinds';
import { PublicPage } from '../public-page';

/** All units, or those whose name, former or later, holds the words. */
export async function Directory({ q }: { q: string }) {
  const units = await keptDirectory();
  return (
    <PublicPage here="/don-vi">
      <PageHeader
        steps={[{ label: 'Trang chủ', href: '/' }, { label: 'Đơn vị' }]}
        title="Đơn vị"
        lead={leadOn(dayOf(now()))}
      />
      <SearchBox
        action="/don-vi"
        label="Tìm đơn vị theo tên hiện nay hoặc tên cũ"
        value={q}
        placeholder="Ví dụ: chieng ban, Sở Tư pháp…"
      />
      {q && asksNothing(q) && (
        <p role="status" className="mt-4 text-ink-soft">
          Trong “{q}” không có chữ hay số nào để tìm; dưới đây là tất cả các đơn vị.
        </p>
      )}
      <div className="mt-8">
        {asksNothing(q) ? <Whole units={units} /> : <Found units={unitsNamed(units, q)} q={q} />}
      </div>
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
      <UnitList units={standingFirst(units, dayOf(now()))} placed />
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
        <Section key={kind} title={kindWordsOn(kind, today)}>
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
function Communes({ units }: { units: readonly ListedUnit[] }) {
  const today = dayOf(now());
  const communes = units.filter(({ kind }) => kind === 'commune');
  const standing = communes.filter((unit) => existsOn(unit, today) && districtOn(unit, today) === null);
  if (standing.length > 0)
    return (
      <Section title="Xã, phường từ ngày 01/07/2025">
        <UnitList units={standing} />
      </Section>
    );
  const coming = communes.filter(({ validFrom }) => validFrom > today);
  if (coming.length === 0) return null;
  return (
    <Section title="Xã, phường sẽ thành lập từ ngày 01/07/2025">
      <Disclosure summary={`Xem ${formatNumber(coming.length)} xã, phường chưa hoạt động`}>
        <UnitList units={coming} />
      </Disclosure>
    </Section>
  );
}

const Districts = ({ units }: { units: readonly ListedUnit[] }) =>
  units.some(({ kind }) => kind === 'district') && (
    <Section title={districtsTitle(units, dayOf(now()))}>
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
          <Link href={publicPage.unit(unit.slug)} prefetch={false} className="cover-link link font-medium">
            {unit.name}
          </Link>
          <span className="text-sm text-ink-faint">
            {notesOf(unit, { placed: placed ?? false, today: dayOf(now()) }).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Noted = { placed: boolean; today: Date };

/** What has happened is told as past, what the law has only set is told as to come. */
function notesOf(unit: ListedUnit, { placed, today }: Noted): string[] {
  const names = (units: readonly { name: string }[]) => units.map(({ name }) => nameInLine(name)).join(', ');
  const [heirs, elders] = [names(unit.successors), names(unit.predecessors)];
  const end = unit.validTo && formatDate(unit.validTo);
  const start = formatDate(unit.validFrom);
  const ended = unit.validTo !== null && unit.validTo <= today;
  const endWords = ended
    ? `đến trước ${end}${heirs && `, nay là ${heirs}`}`
    : heirs
      ? `từ ${end} sẽ thuộc ${heirs}`
      : `kết thúc hoạt động từ ${end}`;
  const above = parentNow(unit, today);
  const { group } = standingNow(unit, today);
  return [
    placed && above && above.kind !== 'province' ? above.name : '',
    group?.name ?? '',
    unit.models > 0 ? `${formatNumber(unit.models)} mô hình` : '',
    unit.validTo && (placed || unit.kind !== 'commune') ? endWords : '',
    unit.validFrom > today
      ? `sẽ thành lập từ ${start}${placed && elders ? `, từ ${elders}` : ''}`
      : placed && elders
        ? `trước là ${elders}`
        : '',
  ].filter(Boolean);
}

/** Units of the day before those that have ended or are still to come. */
const standingFirst = (units: readonly ListedUnit[], today: Date): ListedUnit[] => [
  ...units.filter((unit) => existsOn(unit, today)),
  ...units.filter((unit) => !existsOn(unit, today)),
];

const MERGER = day(2025, 7, 1);

const leadOn = (today: Date): string =>
  today < MERGER
    ? 'Các cơ quan, đơn vị của tỉnh. Đơn vị sẽ thành lập khi sắp xếp năm 2025 được ghi rõ.'
    : 'Các cơ quan, đơn vị của tỉnh, trước và sau sắp xếp năm 2025.';

const districtsTitle = (units: readonly ListedUnit[], today: Date): string =>
  units.some((unit) => unit.kind === 'district' && existsOn(unit, today))
    ? 'Huyện, thành phố; xã, phường, thị trấn'
    : 'Huyện, thành phố; xã, phường, thị trấn đến hết ngày 30/06/2025';
