import { setUp } from '../../server/contest/setup/contests';
import { now } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { rest } from '../start/alive.mjs';
import { crowd, openContest } from './contest.mjs';
import { machine, ms, percentile, table } from './measure.mjs';
import { memoryOf } from './memory.mjs';
import { withPortal } from './portal.mjs';
import { furnish, steps } from './rush.mjs';
import { proveRush } from './rush-proof.mjs';
import { dice } from './words.mjs';

// The last two hours of a contest, 60 times faster, at the real server. BENCH_UNITS=100 and BENCH_SPEED=60 set the size.

const count = Number(process.env.BENCH_UNITS ?? 10_000);
const speed = Number(process.env.BENCH_SPEED ?? 60);
const window = 7_200_000 / speed;
const fileBytes = 20_000;
const about = machine();
const took = { save: [], ask: [], upload: [], attach: [], submit: [], late: [] };

const found = await withPortal('gio_chot', async ({ url, pid, databaseUrl, storage }) => {
  const { roll } = dice(20200815);
  const begun = now().getTime() + 10_000 + count * 5;
  const closesAt = new Date(begun + window);
  const contest = await openContest(now(), { closesAt, judgingFrom: new Date(begun + 30 * 86_400_000) });
  process.stderr.write(`preparing ${count} units…\n`);
  const units = (await crowd(databaseUrl, { contestId: contest.id, count, now: now() })).map((unit, n) =>
    plan(unit, n, roll),
  );
  await rest(begun - now().getTime());
  const memory = memoryOf(pid).watch();
  const unit = steps(url, contest.slug, took);
  const ticker = setInterval(() => report(units, closesAt, unit.tell), 10_000);
  const inTime = units.filter(({ late }) => !late);
  await Promise.all([
    ...inTime.map((one) => live(one, unit, begun)),
    ...units.filter(({ late }) => late).map((one) => ready(one, unit, begun)),
  ]);
  const settled = now();
  clearInterval(ticker);
  // The backlog is worked off: the organiser ends the grace, and the late ones find the door closed.
  await endGrace(contest);
  const late = units.filter((one) => one.late);
  await Promise.all(late.map(async (one) => (one.answer = await unit.submit(one, 'late'))));
  const peak = memory.stop();
  const proof = await proveRush({ contest, units, url, databaseUrl, storage, settled });
  return { proof, peak, settled, closesAt, begun, tries: unit.tell.tries };
});

process.stdout.write(`## Deadline rush

The last two hours of a contest with ${count.toLocaleString('en')} units, ${speed} times faster (${seconds(0, window)} s), each through HTTP: save the text, ask for an
address, send a dossier of ${fileBytes / 1000} kB, put it into the entry, submit. Arrivals grow towards the close, the last tenth of the time
brings ${(100 * (1 - shareBy(0.9))).toFixed(0)} %; one in ten presses the button twice at once, one in fifty comes too late. What fails is tried again.

${table(
  ['step', 'answers', 'p50', 'p95', 'p99', 'slowest, ms'],
  Object.entries(took).map(([name, all]) => [
    name,
    all.length,
    ...[0.5, 0.95, 0.99, 1].map((share) => ms(percentile(all, share))),
  ]),
)}

The last receipt came ${seconds(found.closesAt, found.settled)} s after the close (within the grace for what began before it); ${(
  (1000 * count) / (found.settled - found.begun)
).toFixed(1)} units a second over all; ${found.tries} tries were
repeated; the server held ${found.peak} MB at most.

${table(['proof', 'found', 'expected'], found.proof)}

${about}
`);
const wrong = found.proof.filter(([, was, expected]) => was !== expected);
for (const row of wrong) process.stderr.write(`WRONG: ${row.join(' | ')}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;

async function endGrace({ id, organiser }) {
  const { revision } = await db().contest.findUniqueOrThrow({ where: { id } });
  const ended = await setUp(
    { by: organiser, now: now() },
    { id, base: revision, facts: { graceMinutes: 0 }, reason: 'Hết thời gian dự phòng' },
  );
  if (ended.stale) throw new Error('The grace did not end');
}

/** The share of all who have come by this share of the time: the rate grows like 1 / (time left + a tenth). */
function shareBy(time) {
  return Math.log(1.1 / (1.1 - time)) / Math.log(11);
}

/** When it comes, in shares of the time, from a number that is even between 0 and 1. */
function arrivalOf(share) {
  return 1.1 * (1 - 11 ** -share);
}

function plan(unit, n, roll) {
  const due = arrivalOf(roll()) * window;
  return { ...furnish(unit, n, fileBytes), due, late: n % 50 === 49, twice: n % 10 === 3 };
}

/** Text and files: a while before the button is pressed, or at the beginning. */
async function ready(one, unit, begun) {
  await until(begun + one.due - 600_000 / speed);
  await unit.save(one);
  await unit.send(one);
  one.ready = true;
}

async function live(one, unit, begun) {
  await ready(one, unit, begun);
  await until(begun + one.due);
  one.pressedAt = now().getTime();
  [one.answer, one.second] = await Promise.all([unit.submit(one), one.twice ? unit.submit(one) : undefined]);
  one.answeredAt = now().getTime();
}

async function until(moment) {
  const left = moment - now().getTime();
  if (left > 0) await rest(left);
}

function report(units, closesAt, tell) {
  const [done, written] = [
    units.filter(({ answer }) => answer).length,
    units.filter((one) => one.ready).length,
  ];
  const left = seconds(now(), closesAt);
  process.stderr.write(
    `${left} s to the close: ${written} ready, ${done} answered, ${tell.tries} again ${tell.last ?? ''}\n`,
  );
}

function seconds(from, to) {
  return ((to - from) / 1000).toFixed(0);
}
