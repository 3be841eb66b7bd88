import { deskPage } from '@/domain/addresses';
import type { Actor } from '@/domain/actor';
import { type EntryToJudge, judgingOf, type JudgeTask } from './queries';

function leftOf({ id, conflict, parts }: JudgeTask): string | null {
  if (conflict.kind === 'unasked') return deskPage.conflict(id);
  if (conflict.kind === 'conflicted') return null;
  const open = parts.find(({ status }) => status !== 'submitted');
  return open ? deskPage.scoreSheet(id, open.part.key) : null;
}

export async function nextToScore(
  by: Actor,
  entry: Pick<EntryToJudge, 'id' | 'contest'>,
): Promise<{ href: string; code: string } | null> {
  const tasks = (await judgingOf(by)).find(({ contest }) => contest.id === entry.contest.id)?.tasks ?? [];
  const at = tasks.findIndex(({ id }) => id === entry.id);
  for (const task of [...tasks.slice(Math.max(at, 0)), ...tasks.slice(0, Math.max(at, 0))]) {
    const href = leftOf(task);
    if (href) return { href, code: task.code };
  }
  return null;
}
