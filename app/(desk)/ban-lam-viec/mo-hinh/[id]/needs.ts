import { deskPage } from '@/domain/addresses';
import type { ModelEvent } from '@/domain/registry/model/lifecycle';
import { type Missing, missing, type Readable, required } from '@/domain/registry/model/missing';
import type { PaperKind } from '@/domain/registry/papers/paper';
import type { Task } from '@/ui/list/task-list';
import { needWords } from '@/ui/words/words';

/** The screen and the place on it where a missing thing is put right. */
export function placeOf(id: string, need: Missing): string {
  const model = deskPage.model(id);
  if (need.startsWith('paper.')) return `${model}#${need.replace('.', '-')}`;
  return need === 'results' || need === 'selfScore' ? `${model}/ket-qua#${need}` : `${model}/dang-ky#${need}`;
}

/** The task list of a step: what the refusal would name, what cannot be saved, and what is there already. */
export function tasksOf(
  id: string,
  {
    text,
    papers,
    event,
    flaws = {},
  }: {
    text: Readable;
    papers: readonly PaperKind[];
    event: ModelEvent;
    flaws?: Partial<Record<Missing, string>>;
  },
): Task[] {
  const lacking = missing(text, papers, event);
  return (required[event] ?? []).map((need) => {
    const done = !lacking.includes(need);
    const flaw = flaws[need];
    if (done && flaw)
      return { label: needWords(need), done: false, note: flaw, wrong: true, href: placeOf(id, need) };
    return { label: needWords(need), done, href: placeOf(id, need) };
  });
}
