import { countOf, kills, ways } from './kills.mjs';
import { machine, median, table } from './measure.mjs';

// BENCH_ROUNDS=3 makes it small, as in `npm test`. Whatever is lost ends it with an error.

const rounds = Number(process.env.BENCH_ROUNDS ?? 28);
const about = machine();
const { ledger, back, troubles, lost } = await kills({
  rounds,
  between: rounds < 10 ? [500, 2_500] : [5_000, 12_000],
});

const acknowledged = countOf(ledger);
const answers = troubles.flatMap((seen) => Object.values(seen));
const told = answers.filter((seen) => seen[503]?.retryAfter && !/<script/u.test(seen[503].text));
const again = answers.filter((seen) => seen[200] || seen[303]);
const others = answers
  .flatMap((seen) => Object.keys(seen))
  .filter((status) => !['200', '303', '503'].includes(status));

process.stdout.write(`## Killed while writing

Three officers register, save, send and attach without a pause; \`kill -9\` at a random moment, ${rounds} rounds by turns: ${ways.join(', ')}
(the starter with the server, everything with PostgreSQL, PostgreSQL alone). Then every acknowledged write is looked for.

${table(
  ['', ''],
  [
    [
      'acknowledged writes',
      `${acknowledged}: ${ledger.models.length} registrations, ${ledger.saves} saves, ${ledger.files.length} files, ${ledger.attached.length} papers`,
    ],
    ['lost, changed or done twice', lost.length],
    [
      'seconds until the portal answers again (median, longest)',
      `${median(back).toFixed(1)}, ${Math.max(...back).toFixed(1)}`,
    ],
    [
      'PostgreSQL alone: page, action and save answer 503 with `Retry-After`, then as before by themselves',
      `${told.length} and ${again.length} of ${answers.length}`,
    ],
  ],
)}

${about}
`);
for (const line of lost) process.stderr.write(`lost: ${line}\n`);
for (const status of others) process.stderr.write(`answered with ${status} while PostgreSQL was away\n`);
if (
  acknowledged === 0 ||
  lost.length > 0 ||
  told.length < answers.length ||
  again.length < answers.length ||
  others.length > 0
)
  process.exitCode = 1;
