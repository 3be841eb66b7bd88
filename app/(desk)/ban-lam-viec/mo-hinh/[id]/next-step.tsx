import { deskPage } from '@/domain/addresses';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Decider } from '@/domain/deciding/deciding';
import type { ModelEvent } from '@/domain/registry/model/lifecycle';
import { mayLead } from '@/domain/actor';
import { canPresent, canRate } from '@/domain/registry/model/may';
import { missing, required } from '@/domain/registry/model/missing';
import type { Dossier, ModelHistoryRow } from '@/server/registry/models/queries';
import { modelContextOf } from '@/server/registry/models/models';
import { ButtonLink } from '@/ui/element/button';
import { formatMoment } from '@/ui/words/format';
import { Icon } from '@/ui/element/icon';
import { Section } from '@/ui/page/section';
import { TaskList } from '@/ui/list/task-list';
import { waitingWords } from '@/ui/words/move';
import { reasonWords } from '@/ui/words/reason';
import { eventWords } from '@/ui/words/words';
import { awaited, back, type Move } from './moves';
import { tasksOf } from './needs';
import { ChangedSince, type SinceReturn } from './returning/since-return';
import { opensModel } from './screens';
import { stepsBeside } from './steps-beside';
import { PresentForm } from './trinh/form';

/** What to do now: what is still missing, and the button that leads on, or why it does not. */
export function NextStep({ model, by, moves, beside, since, presented }: NextStepProps) {
  const ahead = moves.filter(
    ({ event, verdict }) => awaited.includes(event) && !(verdict.ok && stepsBeside.includes(event)),
  );
  const writes = opensModel(by, '/dang-ky', model);
  const reports = opensModel(by, '/ket-qua', model);
  const event = (['submit', 'reviewInterim', 'reviewFinal', 'propose'] as const).find((known) =>
    ahead.some((move) => move.event === known),
  );
  const tasks = event && required[event] && (writes || reports) ? tasksFor(model, event) : [];
  const lacking = tasks.some((task) => !task.done);
  const untouched = since?.untouched ?? false;
  const isPresentable =
    !mayLead(by, model.unitId).ok &&
    canPresent(by, model, { context: modelContextOf(model), presented: presented !== null }).ok &&
    !untouched;
  const written = missing(model, modelContextOf(model).papers, 'submit').every((need) =>
    need.startsWith('paper.'),
  );
  return (
    <Section title="Việc tiếp theo" boxed>
      <p className="text-ink-soft">{waitingWords[model.status]}</p>
      {lacking && <TaskList title={`Để ${eventWords[event ?? 'submit'].toLowerCase()}`} tasks={tasks} />}
      {writes && since && <ChangedSince id={model.id} since={since} />}
      {tasks.length > 0 && !lacking && !untouched && (
        <p className="flex gap-2 font-medium text-success">
          <Icon name="check" /> Đã đủ các mục cần có
        </p>
      )}
      {presented && model.status !== 'submitted' && (
        <p>
          Đã trình lãnh đạo {formatMoment(presented.at)}, <strong>lãnh đạo chưa nộp</strong>.
        </p>
      )}
      <div className={clsx('flex gap-2', untouched ? 'flex-col-reverse' : 'flex-col')}>
        {beside}
        {isPresentable && <PresentForm id={model.id} />}
        {ahead.map((move) => (
          <Ahead key={move.event} move={move} secondary={untouched && move.event === 'submit'} />
        ))}
        {canRate(by, model).ok && (
          <ButtonLink href={deskPage.appraisal(model.id)} variant={model.rating ? 'secondary' : 'primary'}>
            Chấm điểm thẩm định
          </ButtonLink>
        )}
        {writes && (
          <ButtonLink
            href={`${deskPage.model(model.id)}/dang-ky`}
            variant={untouched || (lacking && !written) ? 'primary' : 'secondary'}
          >
            {written ? 'Sửa phiếu đăng ký' : 'Điền phiếu đăng ký'}
          </ButtonLink>
        )}
        {reports && (
          <ButtonLink href={`${deskPage.model(model.id)}/ket-qua`} variant="secondary">
            Ghi kết quả, tự chấm điểm
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}

type NextStepProps = {
  model: Dossier;
  by: Decider;
  moves: readonly Move[];
  /** the forms of the steps that are done beside the file */
  beside?: ReactNode;
  since: SinceReturn | null;
  /** When this very text was laid before the leader, if it was. */
  presented: ModelHistoryRow | null;
};

function Ahead({ move, secondary }: { move: Move; secondary: boolean }) {
  if (move.verdict.ok) {
    return (
      <ButtonLink href={move.href} variant={secondary || back.includes(move.event) ? 'secondary' : 'primary'}>
        {eventWords[move.event]}
      </ButtonLink>
    );
  }
  // What is missing stands in the task list just above.
  if (move.verdict.reason === 'incomplete') return null;
  return (
    <p className="rounded-md bg-paper-deep p-3 text-sm">
      <strong>{eventWords[move.event]}:</strong> {reasonWords[move.verdict.reason]}
    </p>
  );
}

const tasksFor = (model: Dossier, event: ModelEvent) =>
  tasksOf(model.id, { text: model, papers: modelContextOf(model).papers, event });
