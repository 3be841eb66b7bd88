import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { canApprove, mayGiveBack, canPublish } from '@/domain/contest/results/freeze';
import { answersDue } from '@/domain/contest/results/answer';
import type { Hand } from '@/domain/contest/results/frozen-text';
import { decidingIn } from '@/server/deciding/queries';
import { answersAtDesk } from '@/server/contest/answers/queries';
import { isTrue } from '@/server/contest/freezes/read';
import { lateActsIn } from '@/server/contest/late-acts/queries';
import { now } from '@/server/request/moment';
import { chainAt, frozenRanking, namesOfPeople } from '@/server/contest/results/queries';
import { notCountedIn } from '@/server/contest/set-aside/queries';
import { handWords } from '@/ui/words/contest/contest';
import { mayDecide } from '@/domain/deciding/deciding';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { RefusalNotice } from '@/ui/form/outcome';
import { PermissionList } from '@/ui/permission-list';
import { DownloadLink } from '@/ui/page/drawn-for';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatDate, formatMoment } from '@/ui/words/format';
import { Hash } from '@/ui/element/hash';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';
import { ContestFrame } from '../../../here';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { approveFreeze, giveFreezeBack, signFreeze } from '../../actions';
import { FreezeBadge } from '../../freezes';
import { DoneActs, doneIn } from '../../late-acts';
import { rankingHere } from '../../open';
import { NotCountedSheets } from '../../not-counted';
import { JudgesAnswers } from './judges-answers';
import { FrozenRanking } from './ranking';

export const metadata: Metadata = { title: 'Bản kết quả đã chốt' };

type Props = { params: Promise<{ slug: string; id: string }> };

/** One version of the results: recomputed here before anybody approves or signs. Four people stand behind it. */
export default async function FrozenPage({ params }: Props) {
  const { contest, by } = await rankingHere(params, '/ket-qua');
  const { id } = await params;
  const frozen = (await frozenRanking(by, contest, { id })) ?? notFound();
  const { row: freeze, bundle, text } = frozen;
  const decider = (await decidingIn(by, contest)).ofBlock(null);
  const partial = mayDecide(sitsIn(by, contest.id, 'auditor') ? 'approve' : 'sign', decider);
  const holds = isTrue(freeze);
  const answers = await answersAtDesk({ by, now: now() }, { contest, row: freeze });
  const open = freeze.publishedAt === null && freeze.withdrawnAt === null;
  const names = await namesOfPeople([
    freeze.frozenById,
    freeze.approvedById,
    freeze.firstSignedById,
    freeze.publishedById,
    freeze.withdrawnById,
  ]);
  const named = (role: Hand['role']) => text?.hands.find((hand) => hand.role === role);
  // By the name that was frozen; whoever gave it back, and the hands of an old version, by the name of today.
  const who = (role: Hand['role'], person: string | null, at: Date | null) => {
    const hand = named(role);
    const name = hand
      ? `${hand.name}, ${hand.seat} (giữ vai từ ${formatDate(new Date(hand.seatSince))})`
      : names.get(person ?? '');
    if (!person || !at) return hand ? `${name}. Chưa thực hiện` : 'Chưa';
    return [name, formatMoment(at)].filter(Boolean).join(', ');
  };
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
      {!text && (
        <Notice tone="info" title="Bản này được chốt theo cách cũ">
          Mã kiểm tra bảo đảm thể lệ, phiếu, xếp hạng và giải theo số báo danh; tên đơn vị, tên bài dự thi và
          người ký không nằm trong phần được bảo đảm.
          {freeze.publishedAt === null && ' Bản chưa công bố thì trả lại rồi chốt lại, không ký được.'}
        </Notice>
      )}
      <Section title="Chữ ký" boxed>
        <DefinitionList
          items={[
            { term: handWords.freezes, value: who('freezes', freeze.frozenById, freeze.frozenAt) },
            { term: handWords.approves, value: who('approves', freeze.approvedById, freeze.approvedAt) },
            {
              term: handWords.signsFirst,
              value: who('signsFirst', freeze.firstSignedById, freeze.firstSignedAt),
            },
            {
              term: handWords.signsSecond,
              value: who('signsSecond', freeze.publishedById, freeze.publishedAt),
            },
            ...(freeze.withdrawnAt
              ? [
                  {
                    term: 'Trả lại',
                    value: `${names.get(freeze.withdrawnById ?? '') ?? ''}, ${formatMoment(freeze.withdrawnAt)}`,
                  },
                  { term: 'Lý do trả lại', value: freeze.withdrawnReason },
                ]
              : []),
            ...(freeze.reason ? [{ term: 'Lý do của bản này', value: freeze.reason }] : []),
            { term: 'Mã kiểm tra (SHA-256)', value: <Hash hash={freeze.hash} /> },
            {
              term: 'Mã của dòng lịch sử ghi việc chốt',
              value: <code className="break-all">{await chainAt(id)}</code>,
            },
          ]}
        />
      </Section>
      {holds && (
        <FrozenRanking
          contest={frozen.contest}
          blocks={frozen.blocks}
          here={deskPage.contestResults(contest.slug)}
        />
      )}
      {text?.lateActs && <DoneActs rows={doneIn(await lateActsIn(by, contest, text.lateActs))} />}
      {text && <NotCountedSheets rows={await notCountedIn(by, contest, text)} />}
      {text && text.permissions.length > 0 && (
        <Section title="Quyết định cho phép" boxed>
          <PermissionList permissions={text.permissions} />
        </Section>
      )}
      {holds && !partial.ok && !freeze.publishedAt && <RefusalNotice refusal={partial} />}
      {text && (
        <JudgesAnswers answers={answers} values={values} due={answersDue(freeze.frozenAt)} open={open} />
      )}
      {holds && canApprove(decider, contest.id, freeze).ok && (
        <Section title="Kiểm soát viên" boxed>
          <p>Đối chiếu bảng xếp hạng, biên bản và các phiếu giấy; xác nhận khi mọi điều khớp.</p>
          <ul className="list-disc pl-5">
            <li>
              <a className="link" href={`${deskPage.contestResults(contest.slug)}/bien-ban`}>
                Biên bản tổng hợp điểm
              </a>
            </li>
            <li>
              <DownloadLink className="link" href={`${deskPage.freeze(contest.slug, id)}/goi-ket-qua.json`}>
                Tải gói kết quả của bản này
              </DownloadLink>{' '}
              và{' '}
              <a className="link" href="/kiem-tra/tinh-lai.mjs" download>
                chương trình tính lại
              </a>
              , chạy <code>node tinh-lai.mjs goi-ket-qua.json</code> với mã kiểm tra ở trên.
            </li>
          </ul>
          <DecisionForm decide={approveFreeze} values={values} label="Xác nhận bản chốt" signed />
        </Section>
      )}
      {holds && canPublish(decider, freeze, answers.unsettled).ok && (
        <Section title="Ký công bố" boxed>
          <p>
            {freeze.firstSignedAt
              ? 'Chữ ký thứ hai công bố kết quả ngay cho mọi người, và cấp mã xác minh cho từng giải.'
              : 'Chữ ký thứ nhất. Một người khác của Ban Tổ chức ký tiếp thì kết quả mới được công bố.'}
          </p>
          <DecisionForm
            decide={signFreeze}
            values={values}
            signed
            label={freeze.firstSignedAt ? 'Ký và công bố kết quả' : 'Ký lần thứ nhất'}
          />
        </Section>
      )}
      {mayGiveBack(decider, contest.id, freeze).ok && (
        <Section title="Trả lại để sửa" boxed>
          <p>Bản chốt này được giữ lại cùng lý do; sau khi sửa thì chốt bản mới.</p>
          <DecisionForm
            decide={giveFreezeBack}
            values={values}
            label="Trả lại bản chốt"
            reason
            grave
            signed
          />
        </Section>
      )}
    </ContestFrame>
  );
}
