import type { Actor } from '@/domain/actor';
import type { ModelEvent } from '@/domain/model/lifecycle';
import { canRate, canReport, canWrite } from '@/domain/model/may';
import { missing, required } from '@/domain/model/missing';
import type { Dossier } from '@/server/dossier';
import { contextOf } from '@/server/models';
import { ButtonLink } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Section } from '@/ui/section';
import { TaskList } from '@/ui/task-list';
import { waitingWords } from '@/ui/move-words';
import { reasonWords } from '@/ui/reason-words';
import { eventWords } from '@/ui/words';
import { awaited, back, type Move } from './moves';
import { tasksOf } from './needs';

/** What to do now: what is still missing, and the button that leads on, or why it does not. */
export function NextStep({ model, by, moves }: { model: Dossier; by: Actor; moves: readonly Move[] }) {
  const ahead = moves.filter(({ event }) => awaited.includes(event));
  const writes = canWrite(model, by).ok;
  const reports = canReport(model, by).ok;
  const event = (['submit', 'reviewInterim', 'reviewFinal', 'propose'] as const).find((known) =>
    ahead.some((move) => move.event === known),
  );
  const tasks = event && required[event] && (writes || reports) ? tasksFor(model, event) : [];
  const lacking = tasks.some((task) => !task.done);
  const written = missing(model, contextOf(model).papers, 'submit').every((need) =>
    need.startsWith('paper.'),
  );
  return (
    <Section title="Việc tiếp theo" boxed>
      <p className="text-ink-soft">{waitingWords[model.status]}</p>
      {lacking && <TaskList title={`Để ${eventWords[event ?? 'submit'].toLowerCase()}`} tasks={tasks} />}
      {tasks.length > 0 && !lacking && (
        <p className="flex gap-2 font-medium text-success">
          <Icon name="check" /> Đã đủ các mục cần có
        </p>
      )}
      <div className="flex flex-col gap-2">
        {ahead.map((move) => (
          <Ahead key={move.event} move={move} />
        ))}
        {canRate(model, by).ok && (
          <ButtonLink
            href={`/ban-lam-viec/tham-dinh/${model.id}`}
            variant={model.rating ? 'secondary' : 'primary'}
          >
            Chấm điểm thẩm định
          </ButtonLink>
        )}
        {writes && (
          <ButtonLink
            href={`/ban-lam-viec/mo-hinh/${model.id}/dang-ky`}
            variant={lacking && !written ? 'primary' : 'secondary'}
          >
            {written ? 'Sửa phiếu đăng ký' : 'Điền phiếu đăng ký'}
          </ButtonLink>
        )}
        {reports && (
          <ButtonLink href={`/ban-lam-viec/mo-hinh/${model.id}/ket-qua`} variant="secondary">
            Ghi kết quả, tự chấm điểm
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}

function Ahead({ move }: { move: Move }) {
  if (move.verdict.ok) {
    return (
      <ButtonLink href={move.href} variant={back.includes(move.event) ? 'secondary' : 'primary'}>
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
  tasksOf(model.id, model, contextOf(model).papers, event);
