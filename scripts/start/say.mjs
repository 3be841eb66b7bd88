// Every word that the operator reads in the console, and the only way to stop with a sentence.

export class Refusal extends Error {
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

export const say = (line = '') => process.stdout.write(`${line}\n`);

export const seconds = (ms) => `${(ms / 1000).toFixed(1).replace('.', ',')} giây`;

/** The long steps of this process as they began, for whoever shows them elsewhere. @type {{ title: string, state: 'running' | 'done' }[]} */
export const steps = [];

/** Runs a long step: says that it began, that it still goes on, and how long it took. */
export async function step(title, work) {
  const began = Date.now();
  say(`• ${title}…`);
  const told = { title, state: 'running' };
  steps.push(told);
  const ticker = setInterval(
    () => say(`  … vẫn đang chạy: ${title} (${seconds(Date.now() - began)})`),
    10_000,
  );
  ticker.unref();
  try {
    const outcome = await work();
    told.state = 'done';
    say(`  xong: ${title} (${seconds(Date.now() - began)})`);
    return outcome;
  } finally {
    clearInterval(ticker);
  }
}
