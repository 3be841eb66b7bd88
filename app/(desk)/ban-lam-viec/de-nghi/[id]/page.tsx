import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isDeciding } from '@/domain/actor';
import { canConfirmProposal, canWithdraw } from '@/domain/people/two-hands';
import { now } from '@/server/request/moment';
import { proposalFor, type ProposalView } from '@/server/proposals/queries';
import { Badge } from '@/ui/element/badge';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatMoment } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { declineProposal, withdrawProposal } from '../actions';
import { ConfirmForm } from '../forms';
import { outcomeWords, proposalWords } from '../words';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Việc cần hai người', referrer: 'same-origin' };

export default async function ProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await deskHere('/de-nghi');
  const { id } = await params;
  const proposal = (await proposalFor(by, id)) ?? notFound();
  const open = proposal.outcome === null && proposal.expiresAt > now();
  const confirms = canConfirmProposal(by, proposal);
  const own = canWithdraw(by, proposal).ok;
  return (
    <>
      <PageHeader
        title={proposalWords(proposal)}
        badges={<State proposal={proposal} open={open} />}
        steps={[{ label: 'Việc cần hai người', href: deskPage.proposals }, { label: 'Đề nghị' }]}
      />
      <div className="max-w-reading space-y-8">
        <Facts proposal={proposal} />
        {open && (
          <Section title={own ? 'Đề nghị của Ông/Bà' : 'Người thứ hai'} boxed>
            {own && <DecisionForm decide={withdrawProposal} values={{ id }} label="Rút đề nghị" />}
            {!own && !confirms.ok && <Notice tone="info" title={reasonWords[confirms.reason]} />}
            {confirms.ok && (
              <>
                <p>
                  Xác nhận khi Ông/Bà tự biết việc này là đúng; hỏi trực tiếp người đề nghị và người được nêu
                  tên, không dựa vào thư chuyển tiếp.
                </p>
                <ConfirmForm id={id} />
              </>
            )}
          </Section>
        )}
        {open && confirms.ok && (
          <Section title="Không đồng ý" boxed>
            <DecisionForm decide={declineProposal} values={{ id }} label="Không đồng ý" reason grave />
          </Section>
        )}
      </div>
    </>
  );
}

function State({ proposal, open }: { proposal: ProposalView; open: boolean }) {
  if (open) return <Badge tone="progress">Chờ người thứ hai</Badge>;
  return <Badge>{outcomeWords[proposal.outcome ?? 'expired']}</Badge>;
}

function Facts({ proposal }: { proposal: ProposalView }) {
  const { person, outcomeBy, outcomeAt, waitHours } = proposal;
  const waits = proposal.act === 'giveSeat' && proposal.kind !== null && isDeciding(proposal.kind);
  const effect = waitHours === 0 ? 'Ngay khi được xác nhận' : `${waitHours} giờ sau khi được xác nhận`;
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Người đề nghị', value: proposal.proposedBy.name },
          { term: 'Đề nghị lúc', value: formatMoment(proposal.proposedAt) },
          { term: 'Chờ xác nhận đến', value: formatMoment(proposal.expiresAt) },
          ...(proposal.reason ? [{ term: 'Lý do', value: proposal.reason }] : []),
          ...(person
            ? [
                { term: 'Thư điện tử', value: person.email },
                { term: 'Tài khoản lập lúc', value: formatMoment(person.createdAt) },
              ]
            : []),
          ...(waits ? [{ term: 'Có hiệu lực', value: effect }] : []),
          ...(outcomeAt
            ? [
                {
                  term: 'Kết thúc',
                  value: [outcomeBy?.name, formatMoment(outcomeAt)].filter(Boolean).join(', '),
                },
              ]
            : []),
          ...(proposal.outcomeReason ? [{ term: 'Lý do không đồng ý', value: proposal.outcomeReason }] : []),
        ]}
      />
      {proposal.looks.length > 0 && (
        <Notice tone="warning" title="Liên kết lời mời của người này từng được mở để chuyển bằng cách khác">
          {proposal.looks.map((look) => `${look.person}, ${formatMoment(look.at)}`).join('; ')}. Hỏi trực tiếp
          người được mời trước khi xác nhận.
        </Notice>
      )}
    </>
  );
}
