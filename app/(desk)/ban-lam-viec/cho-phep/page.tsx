import type { Metadata } from 'next';
import { permittedActs } from '@/domain/deciding/deciding';
import { isPermittedAct } from '@/domain/deciding/permission';
import { mayKeepPeople } from '@/domain/people/person';
import { actWords } from '@/server/contest/freezes/permissions';
import { type ListedPermission, permissionScopes, permissionsFor } from '@/server/deciding/permit-queries';
import { Badge } from '@/ui/element/badge';
import { Disclosure } from '@/ui/focus/disclosure';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDate, formatMoment } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { DecisionForm } from '../../decision-form';
import { confirm, end } from './actions';
import { PermissionForm } from './form';
import { deskHere } from '../screens';

export const metadata: Metadata = { title: 'Quyết định cho phép' };

/** Where an office is too small: decisions that let somebody act in spite of a conflict of interest. */
export default async function PermissionsPage() {
  const by = await deskHere('/cho-phep');
  const [rows, scopes] = await Promise.all([permissionsFor(by), permissionScopes(by)]);
  return (
    <>
      <PageHeader
        title="Quyết định cho phép"
        lead="Người có liên quan đến đơn vị thì không tự quyết định về đơn vị đó. Nơi không còn ai khác, cấp có thẩm quyền ra quyết định cho phép; quyết định được công khai cùng kết quả Hội thi."
      />
      <div className="space-y-8">
        {mayKeepPeople(by).ok && (
          <Section
            title="Nhập quyết định"
            intro="Người được phép không tự nhập, không tự xác nhận. Quyết định có hiệu lực khi một người thứ ba xác nhận."
            boxed
          >
            <PermissionForm
              scopes={[
                ...scopes.contests.map(({ id, name }) => ({ value: `hoi-thi:${id}`, label: name })),
                ...scopes.years.map((year) => ({ value: `nam:${year}`, label: `Mô hình năm ${year}` })),
              ]}
              acts={permittedActs.map((value) => ({ value, label: actWords[value] }))}
            />
          </Section>
        )}
        <Section title="Đã nhập" boxed>
          {rows.length === 0 && <EmptyState title="Chưa có quyết định cho phép nào" icon="check" />}
          <ul className="divide-y divide-line">
            {rows.map((row) => (
              <li key={row.id} className="space-y-2 py-4">
                <Permission row={row} />
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}

function Permission({ row }: { row: ListedPermission }) {
  const acts = row.acts.filter(isPermittedAct).map((act) => actWords[act]);
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {row.person.name}
        <State row={row} />
      </p>
      <p>
        {acts.join('; ')} · {row.contest?.name ?? `Mô hình năm ${row.year}`}
      </p>
      <p className="text-sm text-ink-soft">
        Quyết định số {row.number} ngày {formatDate(row.issuedOn)}. Lý do: {row.reason}
      </p>
      <p className="text-sm text-ink-soft">
        {row.enteredBy} nhập {formatMoment(row.createdAt)}
        {row.confirmedAt && `; ${row.confirmedBy} xác nhận ${formatMoment(row.confirmedAt)}`}
        {row.endedAt && `; hết hiệu lực ${formatMoment(row.endedAt)}: ${row.endedReason}`}
      </p>
      {row.confirm.ok && (
        <DecisionForm decide={confirm} values={{ id: row.id }} label="Xác nhận đúng quyết định" />
      )}
      {!row.confirm.ok && !row.confirmedAt && !row.endedAt && (
        <p className="text-sm">{reasonWords[row.confirm.reason]}</p>
      )}
      {row.end.ok && (
        <Disclosure summary="Cho hết hiệu lực">
          <DecisionForm decide={end} values={{ id: row.id }} label="Cho hết hiệu lực" reason grave />
        </Disclosure>
      )}
    </>
  );
}

function State({ row }: { row: ListedPermission }) {
  if (row.endedAt) return <Badge tone="neutral">Hết hiệu lực</Badge>;
  return row.confirmedAt ? (
    <Badge tone="success">Đang có hiệu lực</Badge>
  ) : (
    <Badge tone="warning">Chờ người thứ ba xác nhận</Badge>
  );
}
