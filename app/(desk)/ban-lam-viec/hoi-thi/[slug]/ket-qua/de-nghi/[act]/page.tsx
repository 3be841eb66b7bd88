import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { lateActAtDesk } from '@/server/contest/late-acts/queries';
import { now } from '@/server/request/moment';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatMoment } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { RefusalNotice } from '@/ui/form/outcome';
import { Section } from '@/ui/page/section';
import { ContestFrame, contestHere } from '../../../here';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { confirmLateAct, dropLateAct } from '../../actions';

export const metadata: Metadata = { title: 'Đề nghị chờ người thứ hai' };

type Props = { params: Promise<{ slug: string; act: string }> };

const stateWords = {
  open: 'Chờ người thứ hai xác nhận',
  done: 'Đã thực hiện',
  dropped: 'Không thực hiện',
} as const;

/** One act that moves a rank or a prize, after a ranking could be read: another person carries it out, or does not. */
export default async function LateActPage({ params }: Props) {
  const { contest, by } = await contestHere(params, '/ket-qua/de-nghi');
  const { act: id } = await params;
  const act = (await lateActAtDesk({ by, now: now() }, { contest, id })) ?? notFound();
  const back = deskPage.contestResults(contest.slug);
  const values = { act: id, slug: contest.slug };
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/ket-qua"
      title={act.title}
      lead={[act.entry, act.what].filter(Boolean).join(' · ')}
    >
      <div className="max-w-reading space-y-6">
        <p>
          Điểm hoặc bảng xếp hạng đã có thể xem, nên việc làm thay đổi thứ hạng hoặc giải phải do hai người:
          một người đề nghị, một người khác xác nhận. Tên hai người và lý do được ghi vào bản kết quả được ký
          và công bố.
        </p>
        <Section title={stateWords[act.state]} boxed>
          <DefinitionList
            items={[
              ...act.entries.map(({ code, title, unit }) => ({
                term: code,
                value: [title, unit].filter(Boolean).join(', '),
              })),
              { term: 'Nội dung', value: act.what || undefined },
              { term: 'Lý do', value: act.reason || undefined },
              { term: 'Người đề nghị', value: `${act.proposedBy}, ${formatMoment(act.proposedAt)}` },
              ...(act.endedAt
                ? [
                    {
                      term: act.state === 'done' ? 'Người xác nhận' : 'Người dừng đề nghị',
                      value: `${act.alone ? `Một mình, theo quyết định số ${act.alone}` : act.endedBy}, ${formatMoment(act.endedAt)}`,
                    },
                  ]
                : []),
              { term: 'Lý do không thực hiện', value: act.droppedReason || undefined },
              {
                term: 'Ai xác nhận được',
                value: act.state === 'open' ? act.seconds.join(', ') || 'Chưa có ai' : undefined,
              },
            ]}
          />
        </Section>
        {act.state === 'open' && act.seconds.length === 0 && (
          <Notice tone="warning" title="Không còn người thứ hai nào xác nhận được">
            Mời thêm người vào Ban Tổ chức, hoặc nhập quyết định (số, ngày) cho phép một mình làm việc này ở
            mục Quyết định cho phép, rồi đề nghị lại.
          </Notice>
        )}
        {act.state === 'open' &&
          (act.second.ok ? (
            <Section title="Xác nhận" boxed>
              <DecisionForm
                decide={confirmLateAct}
                values={values}
                label={`Xác nhận: ${act.title.toLowerCase()}`}
                grave
                signed
                back={back}
              />
            </Section>
          ) : (
            !act.own && <RefusalNotice refusal={act.second} />
          ))}
        {act.state === 'open' && act.drop.ok && (
          <Section title={act.own ? 'Rút đề nghị' : 'Không đồng ý'} boxed>
            <DecisionForm
              decide={dropLateAct}
              values={values}
              label={act.own ? 'Rút đề nghị' : 'Không đồng ý với đề nghị'}
              reason={!act.own}
            />
          </Section>
        )}
      </div>
    </ContestFrame>
  );
}
