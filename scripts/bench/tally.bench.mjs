import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { agreements, severities } from '@/domain/contest/advice/severity';
import { tally } from '../../domain/contest/tally/tally';
import { usualRules } from '../../domain/contest/setup/usual-rules';
import { recompute } from '../../public/kiem-tra/tinh-lai.mjs';
import { tenCriteria } from './jury.mjs';
import { machine, median, ms, table } from './measure.mjs';
import { dice } from './words.mjs';

// The whole ranking of a contest beside a loop that only adds the same numbers up. BENCH_ENTRIES=100 makes it small.

const count = Number(process.env.BENCH_ENTRIES ?? 10_000);
const judges = 9;
const runs = 15;
const about = machine();
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const input = sheetsOf(count);
const ways = {
  mean: { method: 'mean', outlier: null, thirdMarking: null },
  'trimmed mean': { method: 'trimmedMean', outlier: null, thirdMarking: null },
  'mean without outliers': { method: 'mean', outlier: 200, thirdMarking: null },
};
for (let warm = 0; warm < 5; warm += 1) tally(rulesWith(ways.mean), input);
compare(tally(rulesWith(ways.mean), input), plainSums(input));
const work = {
  ...Object.fromEntries(
    Object.entries(ways).map(([name, aggregation]) => [name, () => tally(rulesWith(aggregation), input)]),
  ),
  'severity of judges': () => severities(rulesWith(ways.mean), input.sheets),
  'agreement of judges': () => agreements(rulesWith(ways.mean), input.sheets),
  'the stranger’s program, its arithmetic': () => recompute({ rules: rulesWith(ways.mean), input }),
};
const rows = Object.entries(work).map(([name, one]) => {
  const { taken, plain, ratio, megabytes } = beside(one);
  return [name, ms(taken), ms(plain), megabytes.toFixed(0), ratio.toFixed(1)];
});

process.stdout.write(`## Tally

${count.toLocaleString('en')} entries × ${judges} judges × 10 criteria = ${(count * judges * 10).toLocaleString('en')} points, already read from the database: means, rounding, ties, ranks,
prizes, and for each entry which sheets counted. Each line runs ${runs} times in turn with a plain loop that adds the same points up: milliseconds of the
processor (medians), and the median of the ratios of a run to the loop beside it. The totals of the mean are compared with those of the loop.

${table(['what', 'ms', 'plain loop, ms', 'heap held by input and outcome, MB', 'ratio'], rows)}

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

/** A busy machine slows whatever runs at that moment, so the two take turns. */
function beside(one) {
  const pairs = Array.from({ length: runs }, () => [processor(one), processor(() => plainSums(input))]);
  const made = one();
  collect();
  const megabytes = process.memoryUsage().heapUsed / 2 ** 20;
  return {
    taken: median(pairs.map(([taken]) => taken)),
    plain: median(pairs.map(([, plain]) => plain)),
    ratio: median(pairs.map(([taken, plain]) => taken / plain)),
    megabytes: made ? megabytes : 0,
  };
}

function processor(one) {
  const before = process.cpuUsage();
  one();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function compare({ blocks }, sums) {
  const wrong = blocks.flatMap(({ lines }) => lines).filter(({ entry, total }) => total !== sums.get(entry));
  if (wrong.length > 0) throw new Error(`${wrong.length} totals differ: ${JSON.stringify(wrong[0])}`);
}
