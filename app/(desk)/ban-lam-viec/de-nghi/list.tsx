import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import type { ProposalRow } from '@/server/proposals/queries';
import { formatMoment } from '@/ui/words/format';
import { proposalWords } from './words';

/** What waits for a second hand; each leads to its page. */
export function ProposalList({ rows }: { rows: readonly ProposalRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="relative py-2.5 hover:bg-paper-deep">
          <Link href={deskPage.proposal(row.id)} prefetch={false} className="link cover-link">
            {proposalWords(row)}
          </Link>
          <span className="block text-sm text-ink-soft">
            {row.proposedBy.name} đề nghị {formatMoment(row.proposedAt)}, chờ xác nhận đến{' '}
            {formatMoment(row.expiresAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
