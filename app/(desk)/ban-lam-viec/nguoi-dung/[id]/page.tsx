import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { sits } from '@/domain/actor';
import { dayOf } from '@/domain/calendar';
import {
  canAddSeat,
  canDescribe,
  canEndPerson,
  canInviteAgain,
  canReopenPerson,
  keepsPeople,
} from '@/domain/person';
import { now } from '@/server/moment';
import { personFor } from '@/server/people-lists';
import { signedIn } from '@/server/session';
import { existing, unitChoices } from '@/server/unit-lists';
import { DefinitionList } from '@/ui/definition-list';
import { formatMoment } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { RefusalNotice } from '@/ui/outcome';
import { Section } from '@/ui/section';
import { PersonState, seatLine } from '../seat-line';
import { AddSeat, Describe, End, EndSeat, InviteAgain, Reopen } from './forms';

export const metadata: Metadata = { title: 'Người dùng' };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await signedIn();
  if (!keepsPeople(by).ok) forbidden();
  const { id } = await params;
  const [person, units] = await Promise.all([personFor(by, id), unitChoices(existing(dayOf(now())))]);
  if (!person) notFound();
  const account = { id, endedAt: person.endedAt, seatKinds: person.seats.map(({ kind }) => kind) };
  const seats = canAddSeat(by, account, { kind: 'viewer', unitId: null });
  // How many administrators there are is asked again by the verb; here it only draws the button.
  const canEnd = canEndPerson(by, account, 2).ok;
  return (
    <>
      <PageHeader
        title={person.name}
        badges={<PersonState person={person} />}
        steps={[{ label: 'Người dùng', href: '/ban-lam-viec/nguoi-dung' }, { label: person.name }]}
      />
      <div className="space-y-8">
        <DefinitionList
          items={[
            { term: 'Thư điện tử', value: person.email },
            { term: 'Được mời lúc', value: formatMoment(person.createdAt) },
          ]}
        />
        {canInviteAgain(by, account, person.hasPassword).ok && <InviteAgain id={id} />}
        <Section title="Vai trò" boxed>
          <ul className="divide-y divide-line">
            {person.seats.map((seat) => (
              <li key={seat.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
                <span>{seatLine(seat)}</span>
                {seats.ok && !seat.contest && <EndSeat id={id} seatId={seat.id} words={seatLine(seat)} />}
              </li>
            ))}
          </ul>
          {seats.ok ? (
            <AddSeat id={id} units={units} administrator={sits(by, 'administrator')} />
          ) : (
            <RefusalNotice refusal={seats} />
          )}
        </Section>
        {canDescribe(by, account).ok && (
          <Section title="Thông tin" boxed>
            <Describe id={id} words={person} />
          </Section>
        )}
        {canEnd && <End id={id} name={person.name} />}
        {canReopenPerson(by, account).ok && <Reopen id={id} />}
      </div>
    </>
  );
}
