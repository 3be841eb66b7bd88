import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { tally } from '@/domain/contest/tally';
import { usualRules } from '@/domain/contest/usual';
import { tenCriteria } from './jury.mjs';
import { machine, median, ms, table } from './measure.mjs';
import { dice } from './words.mjs';

// The whole ranking of a contest beside a loop that only adds the same numbers up. BENCH_ENTRIES=100 makes it small.

const count = Number(process.env.BENCH_ENTRIES ?? 10_000);
const judges = 9;
const about = machine();
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const input = sheetsOf(count);
const ways = {
  mean: { method: 'mean', outlier: null, thirdMarking: null },
  'trimmed mean': { method: 'trimmedMean', outlier: null, thirdMarking: null },
  'mean without outliers': { method: 'mean', outlier: 200, thirdMarking: null },
};
const plain = timed(() => plainSums(input));
const rows = Object.entries(ways).map(([name, aggregation]) => {
  const { taken, megabytes, made } = timed(() => tally(rulesWith(aggregation), input));
  if (name === 'mean') compare(made, plain.made);
  return [name, ms(taken), megabytes.toFixed(0), (taken / plain.taken).toFixed(1)];
});

process.stdout.write(`## Tally

${count.toLocaleString('en')} entries × ${judges} judges × 10 criteria = ${(count * judges * 10).toLocaleString('en')} points, already read from the database: means, rounding, ties, ranks,
prizes, and for each entry which sheets counted. Median of 7 runs; the totals of the mean are compared with those of the plain loop.

${table(['what', 'ms', 'heap held by input and outcome, MB', 'ratio'], [['plain loop that adds up', ms(plain.taken), plain.megabytes.toFixed(0), '1'], ...rows])}

${about}
`);

function sheetsOf(entries) {
  const { roll } = dice(20200925);
  const ids = Array.from({ length: entries }, (_, n) => `BDT-${String(n + 1).padStart(5, '0')}`);
  const points = () =>
    Object.fromEntries(tenCriteria.criteria.map(({ key }) => [key, 25 * Math.floor(16 + roll() * 25)]));
  const sheets = ids.flatMap((entry) =>
    Array.from({ length: judges }, (_, n) => ({
      entry,
      part: tenCriteria.key,
      judge: `GK-${n + 1}`,
      points: points(),
      third: false,
    })),
  );
  const list = ids.map((id, n) => ({ id, block: n % 2 ? 'so' : 'huyen', withdrawn: false }));
  return { entries: list, sheets, absences: [], results: [], times: [], rulings: [] };
}

function rulesWith(aggregation) {
  const ties = [{ rule: 'chair' }];
  return { ...usualRules(null), parts: [tenCriteria], ties, aggregation };
}

/** Hundredths of each entry, half up: what a spreadsheet would do. */
function plainSums({ sheets }) {
  const sums = new Map();
  for (const { entry, points } of sheets) {
    let sum = sums.get(entry) ?? 0;
    for (const key in points) sum += points[key];
    sums.set(entry, sum);
  }
  return new Map([...sums].map(([entry, sum]) => [entry, Math.floor(sum / judges + 0.5)]));
}

function timed(work) {
  const taken = [];
  let made;
  for (let run = 0; run < 7; run += 1) {
    const began = performance.now();
    made = work();
    taken.push(performance.now() - began);
  }
  collect();
  return { taken: median(taken), megabytes: process.memoryUsage().heapUsed / 2 ** 20, made };
}

function compare({ blocks }, sums) {
  const wrong = blocks.flatMap(({ lines }) => lines).filter(({ entry, total }) => total !== sums.get(entry));
  if (wrong.length > 0) throw new Error(`${wrong.length} totals differ: ${JSON.stringify(wrong[0])}`);
}
