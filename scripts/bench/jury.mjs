import { seated } from '@/prisma/factories';
import { seat } from '../../server/contest/jury/seating';
import { seal } from '../../server/io/request/cookie';
import { openSession } from '../../server/account/login-sessions';
import { query } from '../start/database.mjs';

/** A part with ten criteria of ten points. */
export const tenCriteria = {
  key: 'ho-so',
  name: 'Hồ sơ mô hình',
  kind: 'dossier',
  scoredBy: 'judges',
  points: 10_000,
  step: 25,
  criteria: Array.from({ length: 10 }, (_, n) => ({
    key: `c${n + 1}`,
    name: `Tiêu chí ${n + 1}`,
    points: 1_000,
    levels: [],
  })),
  passMark: null,
  time: null,
};

/** Judges of the contest, each signed in. */
export async function jury({ id, organiser }, count, now) {
  const people = [];
  for (let n = 0; n < count; n += 1) {
    const { personId } = await seated('viewer');
    const kind = n === 0 ? 'chiefJudge' : 'judge';
    await seat({ by: organiser, now }, { contestId: id, personId, kind });
    const sid = await openSession(personId, '', now);
    people.push({ personId, cookie: `next-auth.session-token=${await seal(personId, sid)}` });
  }
  return people;
}

/** Every draft accepted and assigned to every judge, who has answered that there is no conflict. */
export async function entered(databaseUrl, { contestId, people, now }) {
  await query(
    databaseUrl,
    `UPDATE "Entry" e SET status = 'accepted', title = e.slug, number = n.number, receipt = '{}', "submittedAt" = $2,
       "submittedById" = e."createdById"
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS number FROM "Entry" WHERE "contestId" = $1) n WHERE n.id = e.id`,
    [contestId, now],
  );
  const pairs = `FROM "Entry" e, unnest($2::text[]) AS judge WHERE e."contestId" = $1`;
  const values = [contestId, people.map(({ personId }) => personId), now];
  await query(
    databaseUrl,
    `INSERT INTO "Assignment" ("entryId", "personId", "createdAt") SELECT e.id, judge, $3 ${pairs}`,
    values,
  );
  await query(
    databaseUrl,
    `INSERT INTO "Conflict" ("entryId", "personId", answer, at) SELECT e.id, judge, 'none', $3 ${pairs}`,
    values,
  );
}
