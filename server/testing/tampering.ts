import { randomUUID } from 'node:crypto';
import { day } from '@/domain/date/calendar';
import { modelAt, seated, unit } from '@/prisma/factories';
import { must, yes } from '@/domain/verdict';
import { Prisma } from '@/prisma/generated/client';
import { answered } from './answered';
import { confirmFrozen, hands, marks, type Person, stage, when } from './contest';
import { decide } from '../registry/decisions/decisions';
import { answerFreeze, replyToObjection } from '../contest/answers/answers';
import { portal, record } from '../history/history';
import { connect, db, type Tx } from '../io/db';
import { approve, freeze, sign } from '../contest/results/results';
import { testDatabase } from './database';
import { transact } from '../write';
import { layBaseline } from '../audit/baseline';

// For tests: a contest from its announcement to its publication with a row in every followed table,
// and a hostile owner of the database, whom no trigger, key or right stops.

export async function publishedContest() {
  const s = await stage(3);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: n * 25 });
  await recognised();
  await oneOfEach(s.contestId, s.entries[0]?.id ?? '', s.chief.personId);
  const { id, hash } = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  await approve({ by: s.auditor, now: when.deciding }, id);
  await sign({ by: s.signer, now: when.deciding }, id);
  await objectOnce(id, s);
  await sign({ by: s.second, now: when.deciding }, id);
  await layBaseline(when.deciding);
  return { ...s, freezeId: id, hash };
}

/** One judge objects and is replied to, the others confirm. */
async function objectOnce(freezeId: string, { first, auditor }: Record<'first' | 'auditor', Person>) {
  await answerFreeze({ by: first, now: when.deciding }, { freezeId, answer: 'objected', reason: 'lẫn điểm' });
  const { id: answerId } = await db().freezeAnswer.findFirstOrThrow({ where: { freezeId } });
  await replyToObjection({ by: auditor, now: when.deciding }, { freezeId, answerId, reason: 'đã đối chiếu' });
  await confirmFrozen(freezeId);
}

/** Rows that the ordinary way to results does not create. */
async function oneOfEach(contestId: string, entryId: string, personId: string): Promise<void> {
  const of = { contestId, createdAt: when.open, createdById: personId };
  const [late, other, permittee] = [await unit(), await unit(), await seated('viewer')];
  await transact(async (tx) => {
    await tx.contestExtension.create({
      data: { ...of, unitId: late.id, until: when.screening, reason: 'lũ' },
    });
    const tried = { contestId, unitId: other.id, at: when.open, personId, missing: ['title'], closed: true };
    await tx.lateAttempt.create({ data: tried });
    const { id: rulingId } = await tx.ruling.create({
      data: { contestId, block: 'khac', order: [entryId], reason: 'vì', at: when.judging, personId },
    });
    const page = { ownerId: personId, kind: 'scan', scanOf: rulingId, name: 'a.pdf', size: 1n } as const;
    const { id: fileId } = await tx.storedFile.create({
      data: {
        ...page,
        state: 'ready',
        mime: 'application/pdf',
        sha256: 'b'.repeat(64),
        createdAt: when.open,
        readyAt: when.open,
      },
    });
    await tx.signedScan.create({
      data: { rulingId, fileId, createdAt: when.open, createdById: personId },
    });
    const succession = { predecessorId: late.id, successorId: other.id, effective: day(2020, 1, 1) };
    const typed = { entryId, part: 'phu', points: null, seconds: 600 };
    const hands = { source: 'giấy', at: when.judging, typedById: personId, confirmedById: 'người khác' };
    await tx.partResult.create({ data: { ...typed, ...hands } });
    record(tx, must(yes), {
      noun: 'sheet',
      subjectId: contestId,
      event: 'typeResults',
      detail: { rows: [typed] },
      by: portal,
      now: when.judging,
    });
    const { id: sheetId } = await tx.scoreSheet.findFirstOrThrow({ where: { entryId } });
    const [proposed, dropped] = [
      { proposedAt: when.judging },
      { droppedAt: when.judging, droppedById: personId },
    ];
    await tx.sheetSetAside.create({
      data: { sheetId, reason: 'nhầm', proposedById: personId, ...proposed, ...dropped },
    });
    const wished = { contestId, entryId, act: 'changePrize', reason: 'nhầm', proposedById: personId };
    await tx.lateAct.create({ data: { ...wished, ...proposed, ...dropped, droppedReason: 'không' } });
    const permitted = {
      ...of,
      personId: permittee.personId,
      acts: ['assign'],
      number: '1/QĐ',
      reason: 'ít người',
    };
    await tx.actPermission.create({ data: { ...permitted, issuedOn: day(2020, 1, 1) } });
    const bound = { issuer: 'https://dang-nhap.vi-du.vn', subject: 'a-1', boundAt: when.open };
    await tx.officeIdentity.create({ data: { ...bound, personId } });
    await tx.passkey.create({
      data: { id: 'khoa', personId, name: 'Máy', publicKey: 'k', transports: ['usb'], createdAt: when.open },
    });
    await tx.authenticator.create({ data: { personId, secret: 's', createdAt: when.open, lastStep: 1 } });
    await tx.recoveryCode.create({ data: { digest: 'd', personId, createdAt: when.open } });
    await tx.officeSettings.upsert({ where: { id: 1 }, create: {}, update: { seatWaitHours: 25 } });
    const asked = { act: 'endAccount' as const, personId: permittee.personId, proposedById: personId };
    await tx.proposal.create({ data: { ...asked, proposedAt: when.open, expiresAt: when.deciding } });
    const performing = { contestId, part: 'hai', block: 'huyen', order: [entryId], source: 'Bốc thăm' };
    await tx.performanceOrder.create({ data: { ...performing, setAt: when.open, setById: personId } });
    const draw = { contestId, each: 2, source: 'Xổ số', drawOn: day(2020, 8, 1) };
    await tx.assignmentDraw.create({ data: { ...draw, namedAt: when.open, namedById: personId } });
    const { id: modelId } = await tx.model.findFirstOrThrow();
    await tx.modelClosure.create({ data: { modelId, entryId, at: when.open } });
    await tx.unitSuccession.create({ data: succession });
    const former = { unitId: late.id, name: 'Xã Cũ', bodyName: 'Ủy ban nhân dân xã Cũ', until: when.open };
    await tx.formerName.create({ data: former });
    await answered(tx, { unitId: other.id, personId });
    const began = { validFrom: day(2020, 1, 1), createdAt: when.open };
    const group = await tx.group.create({ data: { name: 'Cụm 1', slug: 'cum-1', ...began } });
    await tx.groupMember.create({ data: { groupId: group.id, unitId: late.id, from: day(2020, 1, 1) } });
    const counted = { year: 2020, unitId: late.id, validTo: day(2020, 12, 1), groupId: group.id };
    await tx.boundUnit.create({ data: counted });
  });
}

async function recognised(): Promise<void> {
  const home = await unit({ kind: 'district' });
  const cast = { leader: await seated('unitLeader', home.id), organiser: await seated('organiser') };
  const now = new Date('2020-03-02T01:00:00Z');
  const id = await modelAt({ unitId: home.id, year: 2020, cast, now, upTo: 'rate' });
  const ruling = {
    year: 2020,
    number: `${randomUUID().slice(0, 8)}/QĐ-MH`,
    issuedOn: day(2020, 3, 1),
    authority: 'Chủ tịch',
    summary: '',
    recognise: [id],
    decline: [],
  };
  const outcome = await decide({ by: cast.organiser, now }, ruling);
  if ('obstacles' in outcome) throw new Error(JSON.stringify(outcome.obstacles));
}

class Undone extends Error {}

export type Owner = {
  tx: Tx;
  /** Does the deed to the table, lets `look` see it, and takes it back. */
  tries: <T>(table: string, deed: string, look: () => Promise<T>) => Promise<T>;
};

/** Works as the owner of the database; nothing of it stays. */
export async function asOwner(work: (owner: Owner) => Promise<void>): Promise<void> {
  const client = connect(testDatabase().adminUrl, 1);
  try {
    await client.$transaction(
      async (tx) => {
        const run = (sql: string) => tx.$executeRaw(Prisma.raw(sql));
        await run('SET LOCAL session_replication_role = replica');
        const loose = new Set<string>();
        const tries: Owner['tries'] = async (table, deed, look) => {
          if (!loose.has(table)) await run(loosened(table));
          loose.add(table);
          for (const sql of ['SAVEPOINT before', deed]) await run(sql);
          const seen = await look();
          await run('ROLLBACK TO SAVEPOINT before');
          await run('RELEASE SAVEPOINT before');
          return seen;
        };
        await work({ tx, tries });
        throw new Undone();
      },
      { timeout: 300_000 },
    );
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault;
  } finally {
    await client.$disconnect();
  }
}

/** Drops checks and unique indexes, as the owner of the table could. */
const loosened = (table: string) => `DO $$ DECLARE one RECORD; BEGIN
  FOR one IN SELECT conname FROM pg_constraint WHERE conrelid = '"${table}"'::regclass AND contype IN ('c', 'x') LOOP
    EXECUTE format('ALTER TABLE "${table}" DROP CONSTRAINT %I', one.conname);
  END LOOP;
  FOR one IN SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
    WHERE x.indrelid = '"${table}"'::regclass AND x.indisunique AND NOT x.indisprimary LOOP
    EXECUTE format('DROP INDEX %I', one.relname);
  END LOOP;
END $$`;

export type ColumnOf = { table: string; column: string; type: string; udt: string };

/** Every column of every table of the portal, as the database itself lists them. */
export const allColumns = () =>
  db().$queryRaw<ColumnOf[]>`
    SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS type, c.udt_name AS udt
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, 2`;

/** All values of an enum's column, or none. */
export async function valuesOf({ type, udt }: ColumnOf): Promise<string[]> {
  if (type !== 'USER-DEFINED') return [];
  const rows = await db().$queryRaw<{ label: string }[]>`
    SELECT enumlabel AS label FROM pg_enum WHERE enumtypid = to_regtype(quote_ident(${udt})) ORDER BY enumsortorder`;
  return rows.map(({ label }) => label);
}

/** SQL for another value of the column that is never equal to the one it has. */
export function otherValue({ column, type, udt }: ColumnOf): string {
  const value = `"${column}"`;
  if (type === 'USER-DEFINED')
    return `(SELECT l FROM unnest(enum_range(NULL::"${udt}")) l WHERE l IS DISTINCT FROM ${value} LIMIT 1)`;
  if (type === 'ARRAY' && udt !== '_text')
    return `CASE WHEN cardinality(${value}) = 0 THEN (enum_range(NULL::"${udt.slice(1)}"))[1:1] ELSE '{}' END`;
  if (type === 'ARRAY') return `array_append(${value}, 'khác')`;
  if (type === 'jsonb') return `jsonb_build_object('khác', ${value})`;
  if (type === 'boolean') return `NOT ${value}`;
  // Far away, so that all rows at once do not meet in one key.
  if (type === 'integer' || type === 'bigint') return `coalesce(${value}, 0) + 1000`;
  if (type === 'date') return `coalesce(${value}, DATE '2020-01-01') + 1`;
  if (type.startsWith('timestamp')) return `coalesce(${value}, now()) + interval '1 minute'`;
  return `coalesce(${value}, '') || 'x'`;
}
