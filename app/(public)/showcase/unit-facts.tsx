import { publicPage } from '@/domain/addresses';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { dayOf } from '@/domain/date/calendar';
import { hrefOf, noAsk } from '@/domain/showcase/ask';
import { standingNow } from '@/domain/unit/group';
import { now } from '@/server/io/clock';
import { placeAmongUnits, type UnitStory } from '@/server/public/showcase/directory';
import { Disclosure } from '@/ui/focus/disclosure';
import { formatDate } from '@/ui/words/format';
import { placeWords } from '@/ui/words/kinds';

type Named = { slug: string; name: string };

/** What the unit was before, what it became, what belongs to it. */
export function UnitFacts({ unit }: { unit: UnitStory }) {
  const today = dayOf(now());
  const { above, under, before } = placeAmongUnits(unit, today);
  const { group } = standingNow(unit, today);
  return (
    <aside aria-label="Thông tin đơn vị" className="mt-8 lg:mt-0">
      <dl className="space-y-4 rounded-lg border border-line bg-surface p-5 shadow-card">
        <Fact term="Tên đầy đủ">{unit.bodyName}</Fact>
        {unit.altNames.length > 0 && <Fact term="Cách viết khác">{unit.altNames.join(', ')}</Fact>}
        {above && (
          <Fact term="Trực thuộc">
            <UnitLink unit={above} />
          </Fact>
        )}
        {group && (
          <Fact term={placeWords.group}>
            <Link href={hrefOf(noAsk, { group: group.slug })} prefetch={false} className="link">
              {group.name}
            </Link>
          </Fact>
        )}
        {unit.successors.length > 0 && (
          <Fact term="Đơn vị kế thừa">
            {unit.successors.map(({ successor, effective, whole }) => (
              <Kin key={successor.slug} unit={successor} whole={whole}>
                từ ngày {formatDate(effective)}
              </Kin>
            ))}
          </Fact>
        )}
        {unit.predecessors.length > 0 && (
          <Fact term="Được hình thành từ">
            {unit.predecessors.map(({ predecessor, effective, whole }) => (
              <Kin key={predecessor.slug} unit={predecessor} whole={whole}>
                đến trước ngày {formatDate(effective)}
              </Kin>
            ))}
          </Fact>
        )}
      </dl>
      <Children title="Đơn vị trực thuộc" units={under} />
      <Children title="Đơn vị trực thuộc trước sắp xếp" units={before} />
    </aside>
  );
}

function Children({ title, units }: { title: string; units: readonly Named[] }) {
  if (units.length === 0) return null;
  return (
    <div className="mt-4">
      <Disclosure summary={`${title} (${units.length})`}>
        <ul>
          {units.map((unit) => (
            <li key={unit.slug} className="flex min-h-11 items-center border-b border-line">
              <UnitLink unit={unit} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function Kin({ unit, whole, children }: { unit: Named; whole: boolean; children: ReactNode }) {
  return (
    <span className="block">
      <UnitLink unit={unit} />
      <span className="block text-sm text-ink-faint">
        {children}
        {!whole && ' (một phần)'}
      </span>
    </span>
  );
}

const UnitLink = ({ unit }: { unit: Named }) => (
  <Link href={publicPage.unit(unit.slug)} prefetch={false} className="link">
    {unit.name}
  </Link>
);

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-faint">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
