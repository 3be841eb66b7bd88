import type { Answer, Call } from './behind';

// The other end of behind.ts. Deeds wait for each other: two at once would meet in the same rows.

let last: Promise<void> = Promise.resolve();
process.on('message', (call: Call) => {
  last = last.then(() => answer(call));
});
process.on('disconnect', () => process.exit());

async function answer({ id, program, wish }: Call): Promise<void> {
  try {
    const { deed } = (await import(`./${program}.ts`)) as { deed: (wish: unknown) => Promise<unknown> };
    say({ id, value: await deed(wish) });
  } catch (fault) {
    say({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
}

const say = (answer: Answer) => process.send?.(answer);
