#!/usr/bin/env node
// Checks the published results of a contest: recomputes the ranking from the sheets, and looks whether the file can be true.
//
//   node tinh-lai.mjs goi-ket-qua.json <the hash that stands on paper, also in groups of four>
//
// It needs Node.js 18 or newer and nothing else: no package, no network, no part of the portal. It is written apart from
// the portal's own tally on purpose, so that two programs must agree. All points are hundredths.
// Without the hash from paper it can only say that the file agrees with itself, which proves nothing against its maker.
// Exit status: 0 nothing differs, 1 something differs, 2 this is no file of results or no hash.

import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const MOST_BYTES = 100 * 2 ** 20;

/** What is no file of results at all; its message is for people. */
class Nonsense extends Error {}

// ---------------------------------------------------------------------------------------------------- canonical form

/** RFC 8785: keys in the order of UTF-16 code units, no spaces. Only what JSON.parse gives comes in here. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

const sha256 = (...bytes) => {
  const hash = createHash('sha256');
  for (const one of bytes) hash.update(one);
  return hash.digest();
};
const hex = (text) => sha256(text).toString('hex');

// ------------------------------------------------------------------------------------------------------------- shapes

// A shape is a function that throws where the value is not of it. Fields that are not named are refused at every level.

const refuse = (at) => {
  throw new Nonsense(`Tệp không đúng khuôn dạng gói kết quả, ở chỗ ${shown(at) || 'đầu tệp'}.`);
};
const that = (test) => (value, at) => test(value) || refuse(at);
const text = that((v) => typeof v === 'string' && !/[\uD800-\uDFFF]/u.test(v));
const flag = that((v) => typeof v === 'boolean');
const match = (pattern) => that((v) => typeof v === 'string' && pattern.test(v));
const whole = (least, most) => that((v) => Number.isSafeInteger(v) && v >= least && v <= most);
const one = (...values) => that((v) => values.includes(v));
const maybe = (shape) => (value, at) => value === null || shape(value, at);
const list = (shape, most = 10_000_000) => {
  return (value, at) => {
    if (!Array.isArray(value) || value.length > most) refuse(at);
    value.forEach((inner, n) => shape(inner, `${at}[${n}]`));
  };
};
const isPlain = (v) => v !== null && typeof v === 'object' && !Array.isArray(v);
const fields = (shapes) => (value, at) => {
  if (!isPlain(value)) refuse(at);
  for (const key of Object.keys(value)) if (!Object.hasOwn(shapes, key)) refuse(`${at}.${key}`);
  for (const key of Object.keys(shapes)) {
    if (!Object.hasOwn(value, key)) refuse(`${at}.${key}`);
    shapes[key](value[key], `${at}.${key}`);
  }
};
const either = (field, shapes) => (value, at) => {
  if (!isPlain(value) || !Object.hasOwn(value, field)) refuse(`${at}.${field}`);
  const found = value[field];
  if (typeof found !== 'string' || !Object.hasOwn(shapes, found)) refuse(`${at}.${field}`);
  shapes[found](value, at);
};

const points = whole(0, 1_000_000);
/** A number of an entry, a pseudonym: nothing in it that a screen would obey. */
const id = match(/^[^\p{C}\p{Z}]{1,100}$/u);
const key = match(/^[a-z0-9-]{1,60}$/u);
const hash = match(/^[0-9a-f]{64}$/u);
const isTime = (v) =>
  typeof v === 'string' && !Number.isNaN(Date.parse(v)) && new Date(v).toISOString() === v;
const time = that(isTime);
const day = that((v) => isTime(v) || (typeof v === 'string' && isTime(`${v}T00:00:00.000Z`)));
const map = (value, at) => {
  if (!isPlain(value)) refuse(at);
  for (const name of Object.keys(value)) {
    key(name, `${at}.${name}`);
    points(value[name], `${at}.${name}`);
  }
};

const limit = whole(1, 1_000_000);
const perMinute = fields({ limit, shape: text, points });
const timeRule = either('shape', {
  perStartedMinute: perMinute,
  perFullMinute: perMinute,
  bands: fields({ limit, shape: text, underOneMinute: points, fromOneMinute: points }),
  cutOff: fields({ limit, shape: text }),
});
const rank = one('first', 'second', 'third', 'fourth', 'consolation');
const count = whole(1, 200);
const byPart = fields({ rule: text, part: key });
const few = whole(0, 100);

const rulesShape = fields({
  blocks: list(
    fields({ key, name: text, kinds: list(text), admitted: list(fields({ unitId: text, decision: text })) }),
    20,
  ),
  parts: list(
    fields({
      key,
      name: text,
      kind: one('dossier', 'quiz', 'live'),
      scoredBy: one('judges', 'secretary'),
      points,
      step: whole(1, 1_000_000),
      criteria: list(
        fields({ key, name: text, points, levels: list(fields({ from: points, text }), 20) }),
        40,
      ),
      passMark: maybe(points),
      time: maybe(timeRule),
    }),
    20,
  ),
  aggregation: (value, at) =>
    fields({
      method: one('mean', 'trimmedMean'),
      outlier: maybe(points),
      thirdMarking: maybe(points),
      // Only rules that ask for a least number of sheets have it.
      ...(isPlain(value) && Object.hasOwn(value, 'leastSheets') ? { leastSheets: whole(1, 20) } : {}),
    })(value, at),
  ties: list(either('rule', { higherPart: byPart, fasterPart: byPart, chair: fields({ rule: text }) }), 20),
  prizes: list(
    either('kind', {
      main: fields({ key, name: text, kind: text, block: key, rank, count }),
      side: fields({ key, name: text, kind: text, part: key, block: maybe(key), count }),
    }),
    100,
  ),
  eligibility: fields({ dutyYear: maybe(whole(2018, 2100)), allParts: flag }),
  passMark: maybe(points),
  returnsAllowed: few,
  team: fields({ least: few, most: few, reserves: few }),
  blind: flag,
  othersScores: one('never', 'afterAll'),
  juryPublic: flag,
  meansPublic: flag,
});

const seconds = whole(0, 1_000_000_000);
const place = { entry: id, part: key };
const inputShape = fields({
  entries: list(fields({ id, block: key, withdrawn: flag })),
  sheets: list(fields({ ...place, judge: id, points: map, third: flag })),
  absences: list(fields({ ...place, judge: id, why: one('conflict', 'recused', 'notSubmitted', 'removed') })),
  results: list(fields({ ...place, points, seconds: maybe(seconds) })),
  times: list(fields({ ...place, seconds })),
  rulings: list(fields({ block: key, order: list(id), reason: text })),
});

const left = list(fields({ judge: id, why: text }));
const lineShape = fields({
  entry: id,
  parts: list(
    fields({
      part: key,
      points: maybe(points),
      penalty: whole(0, 2 ** 52),
      counted: list(id),
      left,
      thirdNeeded: flag,
    }),
    20,
  ),
  total: maybe(whole(0, 20_000_000)),
  rank: maybe(whole(1, 10_000_000)),
  unranked: maybe(text),
  tie: (value, at) =>
    value === null ||
    value === 'shared' ||
    (Object.hasOwn(value, 'part') ? byPart : fields({ rule: text }))(value, at),
  prize: maybe(key),
});
const outcomeShape = fields({
  algorithm: text,
  blocks: list(fields({ block: key, lines: list(lineShape) }), 20),
  side: list(fields({ prize: key, entries: list(id) }), 100),
});

const award = fields({ entry: id, prize: match(/^[a-z0-9-]{0,60}$/u), changeReason: text });
const leafShape = (value, at) =>
  fields({
    ...place,
    judge: id,
    ...(isPlain(value) && Object.hasOwn(value, 'hash') ? { hash } : { salt: text }),
  })(value, at);
const tallied = {
  algorithm: text,
  rules: rulesShape,
  input: inputShape,
  outcome: outcomeShape,
  awards: list(award),
};

const frozen = {
  ...tallied,
  format: text,
  contest: fields({ id: text, slug: text, name: text, year: whole(2000, 2200), organiser: text }),
  version: whole(1, 100_000),
  frozenAt: time,
  reason: text,
  previous: maybe(hash),
  revisions: list(
    fields({ revision: whole(0, 1_000_000), at: time, reason: text, hash: match(/^([0-9a-f]{64})?$/u) }),
  ),
  entries: list(
    fields({ number: id, title: text, block: key, unit: fields({ id: text, name: text, bodyName: text }) }),
  ),
  commitment: maybe(fields({ root: hash, publishedAt: time, leaves: list(leafShape) })),
  setAside: list(fields({ ...place, judge: id, why: text, at: time, by: list(text) })),
  hands: list(
    fields({
      role: one('freezes', 'approves', 'signsFirst', 'signsSecond'),
      personId: text,
      name: text,
      seat: text,
      seatSince: day,
    }),
    4,
  ),
  permissions: list(fields({ name: text, act: text, number: text, issuedOn: day, reason: text })),
};
const person = fields({ personId: text, name: text, seat: text });
const lateAct = fields({
  act: text,
  entry: match(/^([^\p{C}\p{Z}]{1,100})?$/u),
  what: text,
  reason: text,
  at: time,
  proposedBy: person,
  confirmedBy: maybe(person),
  permission: text,
});
/** By its name. The second one did not tell what was done after a ranking could be read. */
const formats = { 'ket-qua-2': fields(frozen), 'ket-qua-3': fields({ ...frozen, lateActs: list(lateAct) }) };

/** As results were published before they named contest, units and signers in what is hashed. */
const oldShape = fields({
  contest: text,
  version: whole(1, 100_000),
  publishedAt: time,
  hash,
  bundle: fields(tallied),
});

// -------------------------------------------------------------------------------------------------------- arithmetic

const round = (a, b) => Number((2n * BigInt(a) + BigInt(b)) / (2n * BigInt(b)));
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const full = (part) => sum(part.criteria.map((c) => c.points));
const byText = (a, b) => (a < b ? -1 : 1);

/** Rows by any number of names, so that ten thousand entries cost ten thousand looks. */
function filed(rows, ...names) {
  const found = new Map();
  for (const row of rows) {
    const at = names.map((name) => row[name]).join('\n');
    if (!found.has(at)) found.set(at, []);
    found.get(at).push(row);
  }
  return (...values) => found.get(values.join('\n')) ?? [];
}

/** Which sheets of one part of one entry count, and what they come to. */
function mark(part, how, sheets) {
  const marks = sheets
    .map((s) => ({
      judge: s.judge,
      third: s.third,
      sum: sum(part.criteria.map((c) => (Object.hasOwn(s.points, c.key) ? s.points[c.key] : 0))),
    }))
    .sort((a, b) => a.sum - b.sum || byText(a.judge, b.judge));
  const gap = marks.length > 0 ? marks[marks.length - 1].sum - marks[0].sum : 0;
  const out = [];
  let kept = marks;
  let thirdNeeded = false;
  if (marks.some((m) => m.third)) {
    kept = marks.filter((m) => m.third);
    for (const m of marks) if (!m.third) out.push({ judge: m.judge, why: 'replacedByThird' });
  } else {
    if (how.outlier !== null && marks.length > 0) {
      const all = sum(marks.map((m) => m.sum));
      const isNear = (m) =>
        Math.abs(marks.length * m.sum - all) * 1000 <= how.outlier * full(part) * marks.length;
      if (marks.some(isNear)) {
        for (const m of marks) if (!isNear(m)) out.push({ judge: m.judge, why: 'outlier' });
        kept = marks.filter(isNear);
      }
    }
    if (how.method === 'trimmedMean' && kept.length >= 5) {
      out.push(
        { judge: kept[kept.length - 1].judge, why: 'highest' },
        { judge: kept[0].judge, why: 'lowest' },
      );
      kept = kept.slice(1, -1);
    }
    thirdNeeded =
      how.thirdMarking !== null && marks.length > 0 && gap * 10000 >= how.thirdMarking * full(part);
  }
  const mean =
    kept.length === 0 ? null : round(sum(kept.map((m) => m.sum)) * part.points, full(part) * kept.length);
  return { points: mean, counted: kept.map((m) => m.judge).sort(), left: out, thirdNeeded };
}

function penalty(rule, taken) {
  if (rule === null || taken === null || taken <= rule.limit) return 0;
  const over = taken - rule.limit;
  if (rule.shape === 'perStartedMinute') return Math.ceil(over / 60) * rule.points;
  if (rule.shape === 'perFullMinute') return Math.floor(over / 60) * rule.points;
  if (rule.shape === 'bands') return over < 60 ? rule.underOneMinute : rule.fromOneMinute;
  return 0;
}

function lineOf(rules, found, entry) {
  const taken = new Map();
  const parts = rules.parts.map((part) => {
    const [result] = found.results(entry.id, part.key);
    taken.set(part.key, found.times(entry.id, part.key)[0]?.seconds ?? result?.seconds ?? null);
    const marked =
      part.scoredBy === 'judges'
        ? mark(part, rules.aggregation, found.sheets(entry.id, part.key))
        : { points: result?.points ?? null, counted: [], left: [], thirdNeeded: false };
    const cost = penalty(part.time, taken.get(part.key));
    const away = found.absences(entry.id, part.key).map(({ judge, why }) => ({ judge, why }));
    return {
      part: part.key,
      points: marked.points === null ? null : Math.max(0, marked.points - cost),
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
  return { line: { entry: entry.id, parts, total, rank: null, unranked, tie: null, prize: null }, taken };
}

/** Rows with equal keys together, the smallest key first. */
function steps(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const at = keyOf(row);
    if (!groups.has(at)) groups.set(at, []);
    groups.get(at).push(row);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** Orders equal entries by the first rule that tells them apart, then goes on within what is still equal. */
function untie(group, rules, rulings, at, told) {
  if (group.length === 1) return [{ group, told }];
  const rule = rules[at];
  if (!rule)
    return [{ group: [...group].sort((a, b) => byText(a.line.entry, b.line.entry)), told: 'shared' }];
  const ruling =
    rule.rule === 'chair' ? rulings.find((order) => group.every((g) => order.has(g.line.entry))) : null;
  const groups = steps(group, (g) => {
    if (rule.rule === 'higherPart') return -(g.line.parts.find((p) => p.part === rule.part)?.points ?? 0);
    if (rule.rule === 'fasterPart') return g.taken.get(rule.part) ?? Number.MAX_SAFE_INTEGER;
    return ruling ? ruling.get(g.line.entry) : 0;
  });
  const by = rule.rule === 'chair' ? { rule: 'chair' } : { rule: rule.rule, part: rule.part };
  return groups.flatMap((inner) => untie(inner, rules, rulings, at + 1, groups.length === 1 ? told : by));
}

const order = ['first', 'second', 'third', 'fourth', 'consolation'];

function blockOf(rules, input, found, block) {
  const all = found.entries(block).map((entry) => lineOf(rules, found, entry));
  const ranked = all.filter(({ line }) => line.unranked === null);
  const places = rules.prizes
    .filter((p) => p.kind === 'main' && p.block === block)
    .sort((a, b) => order.indexOf(a.rank) - order.indexOf(b.rank))
    .flatMap((p) => Array(p.count).fill(p.key));
  // The newest first: entry → its place in the ruling.
  const rulings = input.rulings
    .filter((r) => r.block === block)
    .reverse()
    .map((r) => new Map(r.order.map((entry, n) => [entry, n])));
  let next = 1;
  for (const equal of steps(ranked, (r) => -r.line.total))
    for (const { group, told } of untie(equal, rules.ties, rulings, 0, null)) {
      for (const { line } of group)
        Object.assign(line, { rank: next, tie: told, prize: places[next - 1] ?? null });
      next += group.length;
    }
  const last = Number.MAX_SAFE_INTEGER;
  const lines = all
    .map(({ line }) => line)
    .sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || byText(a.entry, b.entry));
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
    .sort((a, b) => b.points - a.points || byText(a.entry, b.entry));
  const last = scored[Math.min(prize.count, scored.length) - 1];
  return {
    prize: prize.key,
    entries: last ? scored.filter((s) => s.points >= last.points).map((s) => s.entry) : [],
  };
}

/** From rules and sheets to the outcome. */
export function recompute({ rules, input }) {
  const found = {
    entries: filed(input.entries, 'block'),
    sheets: filed(input.sheets, 'entry', 'part'),
    absences: filed(input.absences, 'entry', 'part'),
    results: filed(input.results, 'entry', 'part'),
    times: filed(input.times, 'entry', 'part'),
  };
  const blocks = rules.blocks.map((block) => blockOf(rules, input, found, block.key));
  const side = rules.prizes.filter((p) => p.kind === 'side').map((p) => sideOf(p, blocks));
  return { algorithm: 'tally-1', blocks, side };
}

// -------------------------------------------------------------------------------------------------------- commitment

/** What the judge's receipt holds: the sheet with its salt, hashed. */
export const leafOf = ({ entry, judge, part, points: scores, third }, salt) =>
  hex(canonical({ entry, judge, part, points: scores, salt, third }));

/** The Merkle root (RFC 6962) over the leaves in the order of their hex. @param leaves hex */
export function merkleRoot(leaves) {
  const nodes = [...leaves].sort(byText).map((leaf) => sha256(Buffer.of(0), Buffer.from(leaf, 'hex')));
  const join = (from, to) => {
    if (to - from === 1) return nodes[from];
    let left = 1;
    while (left * 2 < to - from) left *= 2;
    return sha256(Buffer.of(1), join(from, from + left), join(from + left, to));
  };
  return (nodes.length === 0 ? sha256('') : join(0, nodes.length)).toString('hex');
}

// ---------------------------------------------------------------------------------------------------------- can it be

/** Rows that stand there twice, by these names. */
function twice(rows, ...names) {
  const seen = filed(rows, ...names);
  return rows.some((row) => seen(...names.map((name) => row[name])).length > 1);
}
const differs = (a, b) => a.size !== b.size || [...a].some((one) => !b.has(one));

/** The rules of any contest: what is named exists, once, and can be reckoned with. */
function checkRules(rules, wrong) {
  const { parts, blocks, prizes } = rules;
  const names = [blocks, parts, prizes, ...parts.map((part) => part.criteria)];
  if (names.some((rows) => twice(rows, 'key'))) wrong('Thể lệ: có mã đặt hai lần.');
  if (parts.some((part) => part.scoredBy === 'judges' && full(part) === 0))
    throw new Nonsense('Thể lệ có phần thi chấm bằng phiếu mà không có điểm nào để chấm.');
  const has = (rows, name) => rows.some((row) => row.key === name);
  if (
    prizes.some(
      (p) => (p.block !== null && !has(blocks, p.block)) || (p.kind === 'side' && !has(parts, p.part)),
    )
  )
    wrong('Thể lệ: có giải của khối hoặc phần thi không có.');
  if (rules.ties.some((tie) => tie.rule !== 'chair' && !has(parts, tie.part)))
    wrong('Thể lệ: xét bằng điểm theo phần thi không có.');
}

function checkSheets({ rules, input }, wrong) {
  const parts = new Map(rules.parts.map((part) => [part.key, part]));
  const entries = new Set(input.entries.map((entry) => entry.id));
  const blocks = new Set(rules.blocks.map((block) => block.key));
  const seats = filed(input.sheets, 'entry', 'part', 'judge');
  const known = (row) => entries.has(row.entry) && parts.has(row.part);
  const judged = (row) => parts.get(row.part)?.scoredBy === 'judges';
  const onScale = (part, value, most) => value <= most && value % part.step === 0;
  const fits = (sheet) => {
    const part = parts.get(sheet.part);
    return (
      Object.keys(sheet.points).length === part.criteria.length &&
      part.criteria.every(
        (c) => Object.hasOwn(sheet.points, c.key) && onScale(part, sheet.points[c.key], c.points),
      )
    );
  };
  if (entries.size !== input.entries.length) wrong('Có bài dự thi ghi hai lần.');
  if (input.entries.some((entry) => !blocks.has(entry.block)))
    wrong('Có bài dự thi thuộc khối không có trong thể lệ.');
  const rows = [input.sheets, input.absences, input.results, input.times];
  if (rows.some((all) => !all.every(known))) wrong('Có phiếu hoặc kết quả của bài hay phần thi không có.');
  else {
    if (!input.sheets.every(judged) || !input.absences.every(judged))
      wrong('Có phiếu chấm cho phần thi không chấm bằng phiếu.');
    else if (!input.sheets.every(fits))
      wrong('Có phiếu thiếu tiêu chí, vượt điểm tối đa hoặc lệch bước điểm.');
    if (input.results.some(judged)) wrong('Có kết quả nhập cho phần thi chấm bằng phiếu.');
    else if (input.results.some((r) => !onScale(parts.get(r.part), r.points, parts.get(r.part).points)))
      wrong('Có kết quả vượt điểm của phần thi hoặc lệch bước điểm.');
  }
  if (twice(input.sheets, 'entry', 'part', 'judge'))
    wrong('Một giám khảo có hai phiếu ở cùng một bài và phần thi.');
  if (twice(input.absences, 'entry', 'part', 'judge'))
    wrong('Một giám khảo vắng ghi hai lần ở cùng một bài.');
  if (twice(input.results, 'entry', 'part') || twice(input.times, 'entry', 'part'))
    wrong('Một bài có hai kết quả ở cùng một phần thi.');
  if (input.absences.some((away) => seats(away.entry, away.part, away.judge).length > 0))
    wrong('Có giám khảo vừa được tính phiếu vừa ghi là vắng, có xung đột lợi ích hoặc bị rút.');
  if (rules.aggregation.thirdMarking === null && input.sheets.some((sheet) => sheet.third))
    wrong('Có phiếu chấm lần ba trong khi thể lệ không có.');
  const strange = (ruling) => !blocks.has(ruling.block) || ruling.order.some((entry) => !entries.has(entry));
  if (input.rulings.some((ruling) => strange(ruling) || new Set(ruling.order).size !== ruling.order.length))
    wrong('Có quyết định về bài bằng điểm ghi sai bài hoặc khối.');
}

/** Prizes as the ranking proposes, or with a reason. @param old without the prizes that were withheld */
function checkAwards({ rules, input, awards }, outcome, old, { wrong, note }) {
  const prizes = new Map(rules.prizes.map((prize) => [prize.key, prize]));
  const blockOfEntry = new Map(input.entries.map((entry) => [entry.id, entry]));
  const given = filed(awards, 'entry');
  const proposed = new Set();
  const isOpen = (line) => line.unranked !== 'withdrawn' && line.parts.some((part) => part.thirdNeeded);
  if (outcome.blocks.some((block) => block.lines.some(isOpen)))
    wrong('Có bài còn phải chấm lần ba mà kết quả đã chốt.');
  for (const line of outcome.blocks.flatMap((block) => block.lines)) {
    const main = given(line.entry).filter((one) => prizes.get(one.prize)?.kind !== 'side');
    if (main.length > 1) wrong(`${line.entry} có hai giải chính.`);
    for (const one of main) {
      const prize = prizes.get(one.prize);
      if (one.prize !== '' && prize?.block !== blockOfEntry.get(line.entry).block)
        wrong(`${line.entry} được trao giải không có trong thể lệ của khối.`);
      if (line.unranked === 'withdrawn') wrong(`${line.entry} đã rút mà vẫn có giải.`);
      if (one.prize !== (line.prize ?? '') && one.changeReason.trim() === '')
        wrong(`${line.entry} được trao giải khác với xếp hạng mà không có lý do.`);
      if (one.changeReason.trim() !== '')
        note(`${line.entry}: giải khác với xếp hạng, lý do: ${one.changeReason.trim()}`);
    }
    if (main.length === 0 && line.prize !== null)
      (old ? note : wrong)(`${line.entry} đạt hạng có giải mà không có tên trong danh sách giải.`);
  }
  for (const { prize, entries } of outcome.side)
    for (const entry of entries) proposed.add(`${entry}\n${prize}`);
  const side = awards.filter((one) => prizes.get(one.prize)?.kind === 'side');
  if (
    differs(proposed, new Set(side.map((one) => `${one.entry}\n${one.prize}`))) ||
    twice(awards, 'entry', 'prize')
  )
    wrong('Danh sách giải phụ khác với kết quả tính lại.');
  if (awards.some((one) => !blockOfEntry.has(one.entry))) wrong('Có giải trao cho bài không dự thi.');
  const every = filed(awards, 'prize');
  for (const prize of rules.prizes) {
    const n = every(prize.key).length;
    if (n > prize.count) note(`${prize.name} (${prize.key}): trao ${n}, thể lệ có ${prize.count}.`);
  }
}

/** The decisions that let one person do what needs two, as the portal words them. */
const permitted = {
  roles: 'Giữ nhiều nhiệm vụ trong cùng Hội thi',
  alone: 'Một mình làm việc cần hai người sau khi có xếp hạng',
};
const acts = {
  prize: 'Đổi giải',
  rule: 'Quyết định thứ tự bài bằng điểm',
  few: 'Xếp hạng bài có ít phiếu hơn Thể lệ',
};

/** On how many sheets the points of a part stand, of those that were asked for. */
function sheetsOf({ counted, left }) {
  const away = ['conflict', 'recused', 'notSubmitted'];
  const asked = counted.length + left.filter(({ why }) => why !== 'removed').length;
  return { asked, came: asked - left.filter(({ why }) => away.includes(why)).length };
}

/** Fewer sheets than the rules ask for stand only where two have decided so. */
function checkFewSheets({ rules, outcome, lateActs }, { wrong }) {
  const least = rules.aggregation.leastSheets ?? 0;
  const decided = filed(lateActs ?? [], 'act', 'entry');
  const judged = new Set(rules.parts.filter((p) => p.scoredBy === 'judges').map((p) => p.key));
  for (const { lines } of outcome.blocks)
    for (const { entry, unranked, parts } of lines)
      for (const part of parts) {
        const { came, asked } = sheetsOf(part);
        if (!judged.has(part.part) || unranked === 'withdrawn' || asked === 0 || came >= least) continue;
        if (came === 0 && unranked !== null) continue;
        if (decided(acts.few, entry).length === 0)
          wrong(`${entry}: ${came} phiếu, Thể lệ cần ít nhất ${least}, không ghi ai quyết định xếp hạng.`);
      }
}

/** Everything that only the frozen text of today has: who the entries are, the revisions, the hands. */
function checkNames(file, { wrong, note }) {
  const { entries, input, revisions, hands, permissions, frozenAt } = file;
  const named = new Set(entries.map((entry) => `${entry.number}\n${entry.block}`));
  if (
    named.size !== entries.length ||
    differs(named, new Set(input.entries.map((e) => `${e.id}\n${e.block}`)))
  )
    wrong('Danh sách bài có tên đơn vị khác với danh sách bài được chấm.');
  if (entries.some(({ unit }) => unit.id === '' || unit.name.trim() === ''))
    wrong('Có bài không ghi đơn vị.');
  if (revisions.length === 0) wrong('Không ghi lần ban hành thể lệ nào.');
  else if (revisions[revisions.length - 1].hash !== hex(canonical(file.rules)))
    wrong('Thể lệ trong tệp không phải là bản sửa cuối cùng đã ghi.');
  const inOrder = (a, b) => a.revision <= b.revision && a.at <= b.at;
  if (revisions.some((one, n) => (n > 0 && !inOrder(revisions[n - 1], one)) || one.at > frozenAt))
    wrong('Các lần sửa thể lệ không theo thứ tự thời gian.');
  if (revisions.some((one) => one.hash === '')) note('Có lần sửa thể lệ không còn giữ được nội dung.');
  if (revisions.length > 1) note(`Thể lệ đã sửa ${revisions.length - 1} lần sau lần ghi đầu.`);
  if (file.version === 1 && file.previous !== null) wrong('Bản thứ nhất mà lại ghi mã của bản trước.');
  if (file.version > 1 && file.previous === null) wrong('Bản sửa mà không ghi mã của bản trước.');
  if (file.version > 1 && file.reason.trim() === '') wrong('Bản sửa mà không ghi lý do.');
  if (new Set(hands.map((hand) => hand.role)).size !== 4)
    wrong('Thiếu người chốt, người duyệt hoặc người ký.');
  const people = filed(hands, 'personId');
  for (const id of new Set(hands.map((hand) => hand.personId))) {
    const held = people(id);
    if (held.length < 2) continue;
    const [{ name }] = held;
    // A decision lets whoever froze give one of the two signatures, and nothing else.
    const named = held.map((hand) => hand.role).sort();
    const oneSignature = named.length === 2 && named[0] === 'freezes' && named[1].startsWith('signs');
    if (oneSignature && permissions.some((one) => one.name === name && one.act === permitted.roles))
      note(`${name} giữ hai việc, có quyết định cho phép.`);
    else wrong(`${name} giữ hai việc mà lẽ ra phải là hai người.`);
  }
  for (const one of permissions) note(`Cho phép ${one.name}: ${one.act}, theo ${one.number} (${one.reason})`);
}

/** What moved a rank or a prize after a ranking could be read was done by two, or alone under a decision that is named. */
function checkLateActs({ lateActs, permissions, awards, input, frozenAt }, { wrong, note }) {
  if (!lateActs)
    return note('Tệp theo khuôn ket-qua-2: không ghi việc đã làm sau khi có xếp hạng do ai làm.');
  const of = filed(lateActs, 'act', 'entry');
  const ruled = filed(lateActs, 'act', 'what');
  for (const one of lateActs) {
    const { act, entry, what, reason, at, proposedBy, confirmedBy, permission } = one;
    const about = [act, entry, what].filter(Boolean).join(', ');
    if (at > frozenAt) wrong(`Việc sau khi có xếp hạng: ${about} ghi sau khi đã chốt.`);
    if (confirmedBy?.personId === proposedBy.personId)
      wrong(`Việc sau khi có xếp hạng: ${about} do một người làm mà lẽ ra phải là hai người.`);
    const allowed = permissions.some(
      (p) => p.number === permission && p.name === proposedBy.name && p.act === permitted.alone,
    );
    if (!confirmedBy && !allowed)
      wrong(`Việc sau khi có xếp hạng: ${about} do một người làm, không có quyết định cho phép.`);
    const who = ({ name, seat }) => [name, seat].filter(Boolean).join(', ');
    const second = confirmedBy ? `xác nhận: ${who(confirmedBy)}` : `một mình, theo quyết định ${permission}`;
    note(`Sau khi có xếp hạng: ${about} – ${reason} (đề nghị: ${who(proposedBy)}; ${second})`);
  }
  for (const { entry, changeReason } of awards)
    if (changeReason.trim() !== '' && of(acts.prize, entry).length === 0)
      note(`${entry}: giải đã đổi mà không ghi người thứ hai xác nhận.`);
  for (const { order } of input.rulings)
    if (ruled(acts.rule, order.join(', ')).length === 0)
      note(`Thứ tự ${order.join(', ')}: quyết định bài bằng điểm mà không ghi người thứ hai xác nhận.`);
}

/** The sheets that count are the ones that were committed to; what was set aside is named. */
function checkCommitment({ commitment, input, setAside, frozenAt }, { wrong, note }) {
  const sheets = filed(input.sheets, 'entry', 'part', 'judge');
  const aside = filed(setAside, 'entry', 'part', 'judge');
  const where = (row) => [row.entry, row.part, row.judge];
  const entries = new Set(input.entries.map((entry) => entry.id));
  // A disqualified entry is in no ranking, and its sheets are named all the same.
  const known = ({ entry, why }) => entries.has(entry) || why.startsWith('Bài dự thi đã bị loại');
  if (setAside.some((one) => !known(one) || one.at > frozenAt || one.why.trim() === ''))
    wrong('Phiếu không tính: ghi sai bài, sai ngày hoặc không có lý do.');
  for (const one of setAside)
    note(`Phiếu không tính: ${where(one).join(', ')} – ${one.why} (${one.by.join(', ')})`);
  if (!commitment) {
    if (setAside.some((one) => sheets(...where(one)).length > 0))
      wrong('Có phiếu vừa được tính vừa ghi là không tính.');
    return note(
      'Không có cam kết công bố trước khi xếp hạng: không biết phiếu có bị sửa trước khi chốt hay không.',
    );
  }
  const { leaves, root, publishedAt } = commitment;
  note(
    `Cam kết ${grouped(root)}, công bố ${local(publishedAt)}: hãy đối chiếu với mã đã chép lại trước khi có bảng xếp hạng.`,
  );
  if (publishedAt > frozenAt) wrong('Cam kết công bố sau khi đã chốt kết quả.');
  if (twice(leaves, 'entry', 'part', 'judge')) wrong('Cam kết: một phiếu có hai lá.');
  const opened = new Set();
  const hashes = leaves.map((leaf) => {
    const [sheet] = sheets(...where(leaf));
    if (leaf.hash !== undefined) {
      if (aside(...where(leaf)).length === 0) wrong(`Cam kết: phiếu ${where(leaf).join(', ')} đã mất.`);
      return leaf.hash;
    }
    if (!sheet) wrong(`Cam kết: phiếu ${where(leaf).join(', ')} đã mất.`);
    if (aside(...where(leaf)).length > 0) wrong('Có phiếu vừa được tính vừa ghi là không tính.');
    opened.add(where(leaf).join('\n'));
    return leafOf(sheet ?? { ...leaf, points: {}, third: false }, leaf.salt);
  });
  if (merkleRoot(hashes) !== root) wrong('Các phiếu không khớp với cam kết đã công bố trước khi xếp hạng.');
  for (const sheet of input.sheets) {
    if (opened.has(where(sheet).join('\n'))) continue;
    wrong(`Phiếu ${where(sheet).join(', ')} được thêm hoặc sửa sau cam kết.`);
  }
}

// ------------------------------------------------------------------------------------------------------------ the file

function parsed(bytes) {
  if (bytes.length > MOST_BYTES) throw new Nonsense('Tệp lớn hơn 100 MB, không phải gói kết quả.');
  try {
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { content, file: JSON.parse(content) };
  } catch {
    throw new Nonsense('Tệp không phải JSON đọc được.');
  }
}

/** The hash as it stands on paper: groups of four, spaces or hyphens, capitals or not. */
function hashTyped(typed) {
  const plain = typed.replace(/[\s-]/gu, '').toLowerCase();
  if (plain !== '' && !/^[0-9a-f]{64}$/u.test(plain))
    throw new Nonsense('Mã kiểm tra phải có 64 ký tự từ 0 đến 9 và a đến f; xin xem lại mã đã gõ.');
  return plain;
}

/**
 * Looks at the bytes of a file. @param typed the hash from paper, or nothing
 * @throws Nonsense with a sentence for people, when this is no file of results
 */
export function examine(bytes, typed = '') {
  const paper = hashTyped(typed);
  const { content, file } = parsed(bytes);
  const old = isPlain(file) && Object.hasOwn(file, 'bundle');
  const known = isPlain(file) && typeof file.format === 'string' && Object.hasOwn(formats, file.format);
  if (!old && !known) throw new Nonsense('Tệp không phải gói kết quả hội thi.');
  (old ? oldShape : formats[file.format])(file, '');
  const [wrong, notes] = [new Set(), new Set()];
  const tell = { wrong: (sentence) => wrong.add(sentence), note: (sentence) => notes.add(sentence) };
  const bundle = old ? file.bundle : file;
  if (content !== (old ? JSON.stringify(file, null, 1) : canonical(file)))
    tell.wrong(
      'Tệp không viết đúng dạng chuẩn: có trường ghi hai lần, số viết khác cách hoặc tệp đã bị sửa, lưu lại.',
    );
  const found = old ? hex(canonical(bundle)) : sha256(bytes).toString('hex');
  if (old && file.hash !== found) tell.wrong(`Gói ghi mã ${file.hash}, tính lại được ${found}.`);
  if (paper !== '' && paper !== found) tell.wrong(`Mã trên giấy là ${paper}, mã của tệp là ${found}.`);
  if (bundle.algorithm !== 'tally-1') tell.wrong('Cách tính khác tally-1: chương trình này không tính được.');
  checkRules(bundle.rules, tell.wrong);
  checkSheets(bundle, tell.wrong);
  const outcome = recompute(bundle);
  if (canonical(outcome) !== canonical(bundle.outcome))
    tell.wrong('Kết quả tính lại khác kết quả trong tệp.');
  checkAwards(bundle, outcome, old, tell);
  if (old)
    tell.note(
      'Tệp theo khuôn cũ: mã không bao gồm tên hội thi, tên đơn vị, ngày, người ký; không chứng minh được các tên ấy.',
    );
  else {
    checkNames(file, tell);
    checkLateActs(file, tell);
    checkFewSheets(file, tell);
    checkCommitment(file, tell);
  }
  return {
    hash: found,
    paper: paper !== '',
    old,
    file,
    bundle,
    outcome,
    wrong: [...wrong],
    notes: [...notes],
  };
}

// -------------------------------------------------------------------------------------------------------------- print

/** Text from the file, without anything that a screen would obey: control codes, turned writing, line ends. */
function shown(value) {
  const plain = String(value).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
  return plain.length > 400 ? `${plain.slice(0, 400)}…` : plain;
}
const grouped = (value) => value.match(/.{4}/gu).join(' ');
const score = (value) => (value === null ? '–' : (value / 100).toFixed(2).replace('.', ','));
const local = (value) =>
  `${new Date(Date.parse(value) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')} (giờ Việt Nam)`;
const roles = { freezes: 'Chốt', approves: 'Duyệt', signsFirst: 'Ký thứ nhất', signsSecond: 'Ký thứ hai' };

function head({ old, file }) {
  if (old) return [`${shown(file.contest)} – bản số ${file.version}, công bố ${local(file.publishedAt)}`];
  return [
    `${shown(file.contest.name)} (${shown(file.contest.organiser)}) – bản số ${file.version}, chốt ${local(file.frozenAt)}`,
    ...(file.reason === '' ? [] : [`Lý do sửa: ${shown(file.reason)}`]),
    ...(file.previous === null ? [] : [`Mã của bản trước: ${grouped(file.previous)}`]),
  ];
}

/** Ranking, prizes with their units and reasons, and who answers for it. */
export function report(found) {
  const { old, file, bundle, outcome } = found;
  const { rules, awards } = bundle;
  const units = new Map((old ? [] : file.entries).map((entry) => [entry.number, entry]));
  const who = (entry) => {
    const known = units.get(entry);
    return known ? `  ${shown(known.unit.name)} – “${shown(known.title)}”` : '';
  };
  const lines = head(found);
  for (const { block, lines: rows } of outcome.blocks) {
    lines.push('', shown(rules.blocks.find((one) => one.key === block).name));
    for (const row of rows) {
      const sheets = row.parts.map(sheetsOf).filter(({ asked }) => asked > 0);
      const stood = sheets.map(({ came, asked }) => `${came}/${asked}`).join(', ');
      lines.push(
        `  ${String(row.rank ?? '–').padStart(3)}  ${shown(row.entry)}  ${score(row.total).padStart(7)}${stood && `  ${stood} phiếu`}${who(row.entry)}`,
      );
    }
  }
  const given = filed(awards, 'prize');
  const inBlock = ({ block }) => rules.blocks.find((one) => one.key === block)?.name;
  lines.push('', 'Giải thưởng');
  for (const prize of [...rules.prizes, { key: '', name: 'Không trao giải', block: null }])
    for (const { entry, changeReason } of given(prize.key)) {
      const name = [prize.name, inBlock(prize)].filter(Boolean).map(shown).join(', ');
      const why = changeReason === '' ? '' : ` (lý do: ${shown(changeReason)})`;
      lines.push(`  ${name}: ${shown(entry)}${who(entry)}${why}`);
    }
  if (!old)
    lines.push(
      '',
      'Người chịu trách nhiệm',
      ...file.hands.map((hand) => `  ${roles[hand.role]}: ${shown(hand.name)}, ${shown(hand.seat)}`),
    );
  if (found.notes.length > 0) lines.push('', 'Cần xem kỹ', ...found.notes.map((note) => `  ${shown(note)}`));
  return [...lines, '', `Mã kiểm tra (SHA-256): ${grouped(found.hash)}`, ...verdict(found)].join('\n');
}

function verdict({ wrong, paper, file }) {
  if (wrong.length > 0)
    return ['KHÔNG KHỚP.', ...wrong.slice(0, 100).map((sentence) => `  ${shown(sentence)}`)];
  if (paper) return ['KHỚP với mã trên giấy.'];
  return [
    ...(file.format === 'ket-qua-2'
      ? ['CHÚ Ý: khuôn ket-qua-2 không ghi việc đã làm sau khi có xếp hạng; phần đó có thể đã bị bỏ đi.']
      : []),
    'TỆP TỰ KHỚP. Điều này không chứng minh gì với người đã làm ra tệp: ai cũng có thể làm một tệp khác tự khớp.',
    'Hãy chạy lại với mã in trên giấy (biên bản, giấy chứng nhận, thư báo kết quả): node tinh-lai.mjs goi-ket-qua.json <mã>',
  ];
}

function run([path, ...typed]) {
  try {
    if (!path) throw new Nonsense('Cách dùng: node tinh-lai.mjs goi-ket-qua.json <mã trên giấy>');
    let bytes;
    try {
      const { size } = statSync(path);
      bytes = size > MOST_BYTES ? Buffer.alloc(0) : readFileSync(path);
      if (size > MOST_BYTES) throw new Nonsense('Tệp lớn hơn 100 MB, không phải gói kết quả.');
    } catch (error) {
      throw error instanceof Nonsense ? error : new Nonsense('Không mở được tệp.');
    }
    const found = examine(bytes, typed.join(''));
    process.stdout.write(`${report(found)}\n`);
    return found.wrong.length === 0 ? 0 : 1;
  } catch (error) {
    const sentence =
      error instanceof Nonsense ? error.message : 'Tệp không phải gói kết quả: không đọc hết được.';
    process.stderr.write(`${sentence}\n`);
    return 2;
  }
}

if (process.argv[1] && pathToFileURL(realpathSync(process.argv[1])).href === import.meta.url)
  process.exitCode = run(process.argv.slice(2));
