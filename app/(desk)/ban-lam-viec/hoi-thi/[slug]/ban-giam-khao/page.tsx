import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { contestSeatKinds, type ContestSeatKind, juryKinds } from '@/domain/actor';
import { canStaff } from '@/domain/contest/setup/may';
import { juryOf, peopleLike } from '@/server/contest/setup/queries';
import { decidingIn } from '@/server/deciding/queries';
import { now } from '@/server/request/moment';
import { openProposals } from '@/server/proposals/queries';
import { EmptyState } from '@/ui/list/empty-state';
import { formatMoment } from '@/ui/words/format';
import { SearchBox } from '@/ui/list/search-box';
import { reasonWords } from '@/ui/words/reason';
import { RefusalNotice } from '@/ui/form/outcome';
import { Section } from '@/ui/page/section';
import { seatWords } from '@/ui/words/words';
import { ProposalList } from '../../../de-nghi/list';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { OfficeForm, SeatForm, UnseatForm } from './form';

export const metadata: Metadata = { title: 'Ban Giám khảo' };

type Props = ContestProps & { searchParams: Promise<{ q?: string | string[] }> };

export default async function JuryPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params, '/ban-giam-khao');
  const words = [(await searchParams).q].flat()[0]?.slice(0, 200) ?? '';
  const [jury, found, waiting] = await Promise.all([
    juryOf(contest.id),
    peopleLike(by, words),
    openProposals({ by, now: now() }, { contestId: contest.id }),
  ]);
  const decider = (await decidingIn(by, contest)).ofBlock(null);
  const verdict = canStaff(decider);
  const isAllowed = verdict.ok;
  const seated = new Set(jury.map(({ person }) => person.id));
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/ban-giam-khao"
      lead="Thành viên Ban Tổ chức, Ban Giám khảo, Tổ Thư ký không được có tên trong đội thi."
    >
      <Section title="Đang giữ nhiệm vụ" boxed>
        {jury.length === 0 && (
          <EmptyState title="Chưa có thành viên nào" icon="users">
            {isAllowed && 'Tìm và thêm người ở dưới.'}
          </EmptyState>
        )}
        <ul className="divide-y divide-line">
          {jury.map(({ id, kind, person, effectiveAt }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
              <div className="min-w-0">
                <p className="font-medium">{person.name}</p>
                <p className="text-sm text-ink-soft">
                  {seatWords[kind]}
                  {effectiveAt && effectiveAt > now() && ` (có hiệu lực từ ${formatMoment(effectiveAt)})`}
                  {person.title && person.title !== seatWords[kind] && ` · ${person.title}`}
                  {person.seats.map((seat) => ` · ${seat.unit?.name ?? ''}`)}
                </p>
              </div>
              {canStaff(decider, person.id).ok && (
                <div>
                  <OfficeForm
                    contestId={contest.id}
                    personId={person.id}
                    name={person.name}
                    kinds={officesBeside(kind)}
                  />
                  <UnseatForm
                    contestId={contest.id}
                    personId={person.id}
                    name={person.name}
                    kind={contestKind(kind)}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {!verdict.ok && <RefusalNotice refusal={verdict} />}
      {waiting.length > 0 && (
        <Section title="Đang chờ người thứ hai" boxed>
          <ProposalList rows={waiting} />
        </Section>
      )}
      {isAllowed && (
        <Section
          title="Thêm người"
          intro="Tìm trong danh sách người dùng theo họ tên hoặc thư điện tử."
          boxed
        >
          <SearchBox
            action={`${deskPage.contest(contest.slug)}/ban-giam-khao`}
            label="Họ tên, thư điện tử"
            value={words}
          />
          {words && found.length === 0 && <EmptyState title="Không tìm thấy người nào" icon="search" />}
          <ul className="divide-y divide-line">
            {found.map((person) => (
              <li key={person.id} className="py-3">
                <p className="font-medium">{person.name}</p>
                <p className="text-sm text-ink-soft">
                  {[
                    person.email,
                    person.title,
                    ...person.seats.map((seat) =>
                      [seatWords[seat.kind], seat.unit?.name].filter(Boolean).join(', '),
                    ),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {seated.has(person.id) ? (
                  <p className="pt-2 text-sm text-success">Đang giữ nhiệm vụ trong Hội thi này.</p>
                ) : person.id === by.personId ? (
                  <p className="pt-2 text-sm text-ink-soft">{reasonWords.ownSeat}</p>
                ) : (
                  <SeatForm
                    contestId={contest.id}
                    personId={person.id}
                    name={person.name}
                    kinds={contestSeatKinds}
                  />
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </ContestFrame>
  );
}

/** The other offices of the jury for who sits in it; nobody else changes without leaving. */
const officesBeside = (kind: string) =>
  juryKinds.some((known) => known === kind) ? juryKinds.filter((known) => known !== kind) : [];

/** The database ties seats of a contest to these kinds. */
const contestKind = (kind: string) => kind as ContestSeatKind;
