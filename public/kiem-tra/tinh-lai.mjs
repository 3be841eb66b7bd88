#!/usr/bin/env node
// Recomputes the ranking of a contest from the published bundle alone, and its hash.
//
//   node tinh-lai.mjs goi-ket-qua.json
//
// It needs Node.js 18 or newer and nothing else: no package, no network, no part of the portal. It is written
// apart from the portal's own tally on purpose, so that two programs must agree. All points are hundredths.
// Exit status: 0 everything agrees, 1 something differs, 2 the file cannot be read.

import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const round = (a, b) => Number((2n * BigInt(a) + BigInt(b)) / (2n * BigInt(b)));
const sum = (list) => list.reduce((a, b) => a + b, 0);
const full = (part) => sum(part.criteria.map((c) => c.points));

/** Which sheets of one part of one entry count, and what they come to. */
function mark(part, how, sheets) {
  const marks = sheets
    .map((s) => ({
      judge: s.judge,
      third: s.third,
      sum: sum(part.criteria.map((c) => s.points[c.key] ?? 0)),
    }))
    .sort((a, b) => a.sum - b.sum || (a.judge < b.judge ? -1 : 1));
  const gap = marks.length > 0 ? marks[marks.length - 1].sum - marks[0].sum : 0;
  const left = [];
  let kept = marks;
  let thirdNeeded = false;
  if (marks.some((m) => m.third)) {
    kept = marks.filter((m) => m.third);
    for (const m of marks) if (!m.third) left.push({ judge: m.judge, why: 'replacedByThird' });
  } else {
    if (how.outlier !== null && marks.length > 0) {
      const all = sum(marks.map((m) => m.sum));
      const near = marks.filter(
        (m) => Math.abs(marks.length * m.sum - all) * 1000 <= how.outlier * full(part) * marks.length,
      );
      if (near.length > 0) {
        for (const m of marks) if (!near.includes(m)) left.push({ judge: m.judge, why: 'outlier' });
        kept = near;
      }
    }
    if (how.method === 'trimmedMean' && kept.length >= 5) {
      left.push(
        { judge: kept[kept.length - 1].judge, why: 'highest' },
        { judge: kept[0].judge, why: 'lowest' },
      );
      kept = kept.slice(1, -1);
    }
    thirdNeeded =
      how.thirdMarking !== null && marks.length > 0 && gap * 10000 >= how.thirdMarking * full(part);
  }
  const points =
    kept.length === 0 ? null : round(sum(kept.map((m) => m.sum)) * part.points, full(part) * kept.length);
  return { points, counted: kept.map((m) => m.judge).sort(), left, thirdNeeded };
}

function penalty(rule, seconds) {
  if (rule === null || seconds === null || seconds <= rule.limit) return 0;
  const over = seconds - rule.limit;
  if (rule.shape === 'perStartedMinute') return Math.ceil(over / 60) * rule.points;
  if (rule.shape === 'perFullMinute') return Math.floor(over / 60) * rule.points;
  if (rule.shape === 'bands') return over < 60 ? rule.underOneMinute : rule.fromOneMinute;
  return 0;
}

function lineOf(rules, input, entry) {
  const mine = (rows, part) => rows.filter((row) => row.entry === entry.id && row.part === part.key);
  const seconds = {};
  const parts = rules.parts.map((part) => {
    const result = mine(input.results, part)[0];
    seconds[part.key] = mine(input.times, part)[0]?.seconds ?? result?.seconds ?? null;
    const marked =
      part.scoredBy === 'judges'
        ? mark(part, rules.aggregation, mine(input.sheets, part))
        : { points: result?.points ?? null, counted: [], left: [], thirdNeeded: false };
    const cost = penalty(part.time, seconds[part.key]);
    const away = mine(input.absences, part).map(({ judge, why }) => ({ judge, why }));
    const points = marked.points === null ? null : Math.max(0, marked.points - cost);
    return {
      part: part.key,
      points,
      penalty: cost,
      counted: marked.counted,
      left: [...marked.left, ...away],
      thirdNeeded: marked.thirdNeeded,
    };
  });
  const there = parts.filter((p) => p.points !== null);
  const short = there.length === 0 || (rules.eligibility.allParts && there.length < parts.length);
  const total = short ? null : sum(there.map((p) => p.points));
  let unranked = null;
  if (entry.withdrawn) unranked = 'withdrawn';
  else if (total === null) unranked = 'partMissing';
  else if (rules.passMark !== null && total < rules.passMark) unranked = 'belowPassMark';
  else if (rules.parts.some((p, at) => p.passMark !== null && (parts[at].points ?? 0) < p.passMark))
    unranked = 'belowPassMark';
  return { line: { entry: entry.id, parts, total, rank: null, unranked, tie: null, prize: null }, seconds };
}

/** Orders equal entries by the first rule that tells them apart, then goes on within what is still equal. */
function untie(group, rules, rulings, at, told) {
  if (group.length === 1) return [{ group, told }];
  const rule = rules[at];
  if (!rule)
    return [{ group: [...group].sort((a, b) => (a.line.entry < b.line.entry ? -1 : 1)), told: 'shared' }];
  const ruling = [...rulings].reverse().find((r) => group.every((g) => r.order.includes(g.line.entry)));
  const key = (g) => {
    if (rule.rule === 'higherPart') return -(g.line.parts.find((p) => p.part === rule.part)?.points ?? 0);
    if (rule.rule === 'fasterPart') return g.seconds[rule.part] ?? Number.MAX_SAFE_INTEGER;
    return ruling ? ruling.order.indexOf(g.line.entry) : 0;
  };
  const keys = [...new Set(group.map(key))].sort((a, b) => a - b);
  const next =
    keys.length === 1
      ? told
      : rule.rule === 'chair'
        ? { rule: 'chair' }
        : { rule: rule.rule, part: rule.part };
  return keys.flatMap((k) =>
    untie(
      group.filter((g) => key(g) === k),
      rules,
      rulings,
      at + 1,
      next,
    ),
  );
}

const order = ['first', 'second', 'third', 'fourth', 'consolation'];

function blockOf(rules, input, block) {
  const all = input.entries.filter((e) => e.block === block).map((e) => lineOf(rules, input, e));
  const ranked = all.filter(({ line }) => line.unranked === null);
  const places = rules.prizes
    .filter((p) => p.kind === 'main' && p.block === block)
    .sort((a, b) => order.indexOf(a.rank) - order.indexOf(b.rank))
    .flatMap((p) => Array(p.count).fill(p.key));
  const rulings = input.rulings.filter((r) => r.block === block);
  let rank = 1;
  for (const total of [...new Set(ranked.map((r) => r.line.total))].sort((a, b) => b - a)) {
    const equal = ranked.filter((r) => r.line.total === total);
    for (const { group, told } of untie(equal, rules.ties, rulings, 0, null)) {
      for (const { line } of group) Object.assign(line, { rank, tie: told, prize: places[rank - 1] ?? null });
      rank += group.length;
    }
  }
  const last = Number.MAX_SAFE_INTEGER;
  const lines = all
    .map(({ line }) => line)
    .sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || (a.entry < b.entry ? -1 : 1));
  return { block, lines };
}

function sideOf(prize, blocks) {
  const scored = blocks
    .filter((b) => prize.block === null || b.block === prize.block)
    .flatMap((b) => b.lines)
    .filter((line) => line.unranked !== 'withdrawn')
    .map((line) => ({
      entry: line.entry,
      points: line.parts.find((p) => p.part === prize.part)?.points ?? 0,
    }))
    .filter((s) => s.points > 0)
    .sort((a, b) => b.points - a.points || (a.entry < b.entry ? -1 : 1));
  const last = scored[Math.min(prize.count, scored.length) - 1];
  return {
    prize: prize.key,
    entries: last ? scored.filter((s) => s.points >= last.points).map((s) => s.entry) : [],
  };
}

/** From rules and sheets to the outcome. */
export function recompute({ rules, input }) {
  const blocks = rules.blocks.map((block) => blockOf(rules, input, block.key));
  const side = rules.prizes.filter((p) => p.kind === 'side').map((p) => sideOf(p, blocks));
  return { algorithm: 'tally-1', blocks, side };
}

/** One text for one value: keys in order, no spaces. The hash is taken over this. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value)
    .filter((k) => value[k] !== undefined)
    .sort();
  return `{${keys.map((k) => `${JSON.stringify(k)}:${canonical(value[k])}`).join(',')}}`;
}

export function hashOf({ algorithm, rules, input, outcome, awards }) {
  return createHash('sha256').update(canonical({ algorithm, rules, input, outcome, awards })).digest('hex');
}

/** What does not agree, in words; an empty list when everything does. */
export function check(file) {
  const { bundle, hash } = file;
  const wrong = [];
  if (bundle.algorithm !== 'tally-1')
    wrong.push(`Thuật toán ${bundle.algorithm}: chương trình này chỉ tính được tally-1.`);
  if (hashOf(bundle) !== hash)
    wrong.push(`Mã kiểm tra không khớp: gói ghi ${hash}, tính lại được ${hashOf(bundle)}.`);
  if (canonical(recompute(bundle)) !== canonical(bundle.outcome))
    wrong.push('Kết quả tính lại khác kết quả trong gói.');
  return wrong;
}

function print(file) {
  const points = (p) => (p === null ? '–' : (p / 100).toFixed(2).replace('.', ','));
  for (const { block, lines } of recompute(file.bundle).blocks) {
    console.log(`\n${file.bundle.rules.blocks.find((b) => b.key === block)?.name ?? block}`);
    for (const line of lines)
      console.log(
        `  ${String(line.rank ?? '–').padStart(3)}  ${line.entry}  ${points(line.total).padStart(7)}`,
      );
  }
}

if (process.argv[1] && pathToFileURL(realpathSync(process.argv[1])).href === import.meta.url) {
  let file;
  try {
    file = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  } catch (error) {
    console.error(
      `Không đọc được gói kết quả: ${error.message}\nCách dùng: node tinh-lai.mjs goi-ket-qua.json`,
    );
    process.exit(2);
  }
  print(file);
  const wrong = check(file);
  console.log(
    wrong.length === 0 ? `\nKHỚP. Mã kiểm tra (SHA-256): ${file.hash}` : `\nKHÔNG KHỚP.\n${wrong.join('\n')}`,
  );
  process.exit(wrong.length === 0 ? 0 : 1);
}
