import { createHash } from 'node:crypto';
import { graceEnd } from '../../domain/contest/setup/phase';
import { firstBroken } from '../../server/history/whole-history';
import { query } from '../start/database.mjs';

/** What was promised to each unit beside what stands in the database. @returns rows: what, found, expected */
export async function proveRush({ contest, units, url, databaseUrl, settled }) {
  const rows = await query(databaseUrl, entriesSql, [contest.id]);
  const stored = new Map(rows.map((row) => [row.id, row]));
  const inTime = units.filter(({ late }) => !late);
  const tooLate = units.filter(({ late }) => late);
  const numbers = new Set(rows.flatMap(({ number }) => number ?? []));
  const attempts = await query(
    databaseUrl,
    'SELECT count(DISTINCT "entryId")::int AS count FROM "LateAttempt" WHERE "contestId" = $1',
    [contest.id],
  );
  const count = (list, test) => list.filter(test).length;
  const at = (unit) => stored.get(unit.id);
  const end = Math.min(settled.getTime(), graceEnd({ ...contest, graceMinutes: 60 }).getTime());
  const sample = inTime.filter((_, n) => n % Math.ceil(inTime.length / 100) === 0);
  return [
    ['units that pressed in time and hold a receipt', count(inTime, (one) => one.answer.to), inTime.length],
    [
      'lost: receipt shown, not in the database',
      count(inTime, (one) => one.answer.to && !at(one).receipt),
      0,
    ],
    ['lost: pressed in time, refused', count(inTime, (one) => !one.answer.to), 0],
    ['different numbers', numbers.size, inTime.length],
    ['highest number', Math.max(0, ...numbers), inTime.length],
    ['rows of history "submit" for each', rows.filter((row) => row.submits > 1).length, 0],
    ['mails with a receipt', rows.reduce((sum, row) => sum + row.mails, 0), inTime.length],
    [
      'receipts whose sha256 is that of the bytes sent',
      count(inTime, (one) => shaOf(at(one)) === one.file.sha256),
      inTime.length,
    ],
    [
      'receipts shown on the page with number and sha256',
      await shown(sample, { url, contest, at }),
      sample.length,
    ],
    ['files that come back as they were sent', await sameBytes(sample, url, at), sample.length],
    ['texts as they were written', count(inTime, (one) => at(one).story === one.text.story), inTime.length],
    [
      'receipts dated between the press and the answer',
      count(inTime, (one) => datedRight(one, at(one), end)),
      inTime.length,
    ],
    ['too late: refused', count(tooLate, (one) => one.answer.reason === 'lateNoted'), tooLate.length],
    ['too late: written down', attempts[0].count, tooLate.length],
    ['too late: yet submitted', count(tooLate, (one) => at(one).status !== 'draft'), 0],
    ['first broken row of the history', String(await firstBroken()), 'null'],
  ];
}

const entriesSql = `
  SELECT e.id, e.status, e.number, e.receipt, e.story, f.id AS "fileId", f.name AS "fileName",
    (SELECT count(*)::int FROM "History" h WHERE h.noun = 'entry' AND h."subjectId" = e.id AND h.event = 'submit') AS submits,
    (SELECT count(*)::int FROM "Mail" m WHERE m."personId" = e."createdById") AS mails
  FROM "Entry" e LEFT JOIN "EntryPaper" p ON p."entryId" = e.id AND p."removedAt" IS NULL
  LEFT JOIN "StoredFile" f ON f.id = p."fileId" WHERE e."contestId" = $1`;

const shaOf = (row) => (row.receipt?.files.length === 1 ? row.receipt.files[0].sha256 : undefined);

function datedRight(unit, row, end) {
  const at = Date.parse(row.receipt?.at ?? '');
  return at >= unit.pressedAt && at <= Math.min(unit.answeredAt, end);
}

async function shown(units, { url, contest, at }) {
  let right = 0;
  for (const unit of units) {
    const page = await read(unit, `${url}/ban-lam-viec/hoi-thi/${contest.slug}/du-thi/${unit.id}/bien-nhan`);
    const text = await page.text();
    const name = `BDT-${String(at(unit).number).padStart(3, '0')}`;
    if (text.includes(unit.file.sha256) && text.includes(`>${name}<`)) right += 1;
  }
  return right;
}

async function sameBytes(units, url, at) {
  let right = 0;
  for (const unit of units) {
    const { fileId, fileName } = at(unit);
    const answer = await read(unit, `${url}/api/tep/${fileId}/${encodeURIComponent(fileName)}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') === unit.file.sha256) right += 1;
  }
  return right;
}

const read = (unit, address) => fetch(address, { headers: { cookie: unit.cookie } });
