import { type ChildProcess, fork } from 'node:child_process';

// Deeds that no screen does: a contest that has been judged, models on their way, a look into a mailbox.
// Playwright does not load the server's modules, so they run in one process beside the browser's, one deed after another.

/** Each is a file of this folder that exports `deed(wish)`. */
type Program = 'contest-ground' | 'contest-stage' | 'letter' | 'second-step' | 'walk';

export type Call = { id: number; program: Program; wish: unknown };
export type Answer = { id: number; value?: unknown; fault?: string };

let beside: ChildProcess | undefined;
let calls = 0;

export function behind<T>(program: Program, wish: unknown): Promise<T> {
  beside ??= started();
  const child = beside;
  const id = ++calls;
  return new Promise<T>((give, refuse) => {
    const end = (act: () => void) => {
      child.off('message', hear);
      child.off('exit', gone);
      act();
    };
    const hear = (answer: Answer) => {
      if (answer.id !== id) return;
      end(() => (answer.fault ? refuse(new Error(answer.fault)) : give(answer.value as T)));
    };
    const gone = () => end(() => refuse(new Error(`The process of ${program} ended`)));
    child.on('message', hear);
    child.on('exit', gone);
    child.send({ id, program, wish } satisfies Call);
  });
}

function started(): ChildProcess {
  const child = fork('e2e/behind-process.ts', { execArgv: ['--import', 'tsx'] });
  child.on('exit', () => (beside = undefined));
  // A worker that has nothing left to do ends, and this one with it: its line is closed.
  child.unref();
  child.channel?.unref();
  return child;
}
