import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { canApprove, canGiveBack, canPublish } from '@/domain/contest/results';
import { blocksFor, chainAt, freezeOf, namesOfPeople } from '@/server/results-desk';
import { bundleOf, isTrue } from '@/server/results';
import { DefinitionList } from '@/ui/definition-list';
import { formatMoment } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { ContestFrame } from '../../../here';
import { DecisionForm } from '../../../../../decision-form';
import { approveFreeze, giveFreezeBack, signFreeze } from '../../actions';
import { FreezeBadge } from '../../freezes';
import { rankingHere } from '../../open';
import { FrozenRanking } from './ranking';

export const metadata: Metadata = { title: 'Bản kết quả đã chốt' };

type Props = { params: Promise<{ slug: string; id: string }> };

/** One version of the results: recomputed here before anybody approves or signs. Four people stand behind it. */
export default async function FrozenPage({ params }: Props) {
  const { contest, by } = await rankingHere(params);
  const { id } = await params;
  const freeze = (await freezeOf(contest.id, id)) ?? notFound();
  const bundle = bundleOf(freeze);
  const holds = isTrue(freeze);
  const names = await namesOfPeople([
    freeze.frozenById,
    freeze.approvedById,
    freeze.firstSignedById,
    freeze.publishedById,
    freeze.withdrawnById,
  ]);
  const who = (person: string | null, at: Date | null) =>
    person && at ? `${names.get(person) ?? ''}, ${formatMoment(at)}` : 'Chưa';
  const values = { freeze: id, slug: contest.slug };
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/ket-qua"
      title={`Bản kết quả đã chốt số ${freeze.version}`}
      lead={<FreezeBadge freeze={freeze} />}
    >
      {holds ? (
        <Notice tone="success" title="Đã tính lại: kết quả và mã kiểm tra khớp">
          Tính lại từ {bundle.input.sheets.length} phiếu và {bundle.input.results.length} kết quả của{' '}
          {bundle.input.entries.length} bài dự thi bằng thuật toán {freeze.algorithm}.
        </Notice>
      ) : (
        <Notice tone="danger" title="Tính lại không khớp với bản chốt">
          Dữ liệu của bản chốt đã bị thay đổi. Không xác nhận, không ký; báo quản trị hệ thống.
        </Notice>
      )}
      <Section title="Chữ ký" boxed>
        <DefinitionList
          items={[
            { term: 'Người chốt', value: who(freeze.frozenById, freeze.frozenAt) },
            { term: 'Kiểm soát viên xác nhận', value: who(freeze.approvedById, freeze.approvedAt) },
            { term: 'Người ký thứ nhất', value: who(freeze.firstSignedById, freeze.firstSignedAt) },
            { term: 'Người ký thứ hai, công bố', value: who(freeze.publishedById, freeze.publishedAt) },
            ...(freeze.withdrawnAt
              ? [
                  { term: 'Trả lại', value: who(freeze.withdrawnById, freeze.withdrawnAt) },
                  { term: 'Lý do trả lại', value: freeze.withdrawnReason },
                ]
              : []),
            ...(freeze.reason ? [{ term: 'Lý do của bản này', value: freeze.reason }] : []),
            { term: 'Mã kiểm tra (SHA-256)', value: <code className="break-all">{freeze.hash}</code> },
            {
              term: 'Mã nhật ký tại thời điểm chốt',
              value: <code className="break-all">{await chainAt(id)}</code>,
            },
          ]}
        />
      </Section>
      {holds && (
        <FrozenRanking
          contest={contest}
          blocks={await blocksFor(contest, by, bundle.outcome, bundle.awards)}
          here={`/ban-lam-viec/hoi-thi/${contest.slug}/ket-qua`}
        />
      )}
      {holds && canApprove(contest.id, freeze, by).ok && (
        <Section title="Kiểm soát viên" boxed>
          <p>Đối chiếu bảng xếp hạng, biên bản và các phiếu giấy; xác nhận khi mọi điều khớp.</p>
          <DecisionForm decide={approveFreeze} values={values} label="Xác nhận bản chốt" />
        </Section>
      )}
      {holds && canPublish(freeze, by).ok && (
        <Section title="Ký công bố" boxed>
          <p>
            {freeze.firstSignedAt
              ? 'Chữ ký thứ hai công bố kết quả ngay cho mọi người, và cấp mã xác minh cho từng giải.'
              : 'Chữ ký thứ nhất. Một người khác của Ban Tổ chức ký tiếp thì kết quả mới được công bố.'}
          </p>
          <DecisionForm
            decide={signFreeze}
            values={values}
            label={freeze.firstSignedAt ? 'Ký và công bố kết quả' : 'Ký lần thứ nhất'}
          />
        </Section>
      )}
      {canGiveBack(contest.id, freeze, by, '…').ok && (
        <Section title="Trả lại để sửa" boxed>
          <p>Bản chốt này được giữ lại cùng lý do; sau khi sửa thì chốt bản mới.</p>
          <DecisionForm decide={giveFreezeBack} values={values} label="Trả lại bản chốt" reason grave />
        </Section>
      )}
    </ContestFrame>
  );
}
