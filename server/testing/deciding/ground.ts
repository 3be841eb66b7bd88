import { DAY, day } from '@/domain/date/calendar';
import { answer } from '../../contest/conflicts/conflicts';
import { marks, type Stage, when } from '../contest';
import { seated } from '@/prisma/factories';
import { db } from '../../io/db';
import { unit } from '@/prisma/factories';
import { ruled } from './model-verbs';
import type { Ground } from './verb';

const now = when.deciding;

/** Objects that the verbs act on: sheets, results, an attempt, a decision and a frozen version. */
export async function ground(s: Stage, modelId: string): Promise<Ground> {
  const [entryId, otherId] = [s.entries[0]?.id ?? '', s.entries[2]?.id ?? ''];
  const unitId = s.entries[0]?.unitId ?? '';
  const sheetId = await marks(s.first, { entryId });
  await answer({ by: s.deputy, now: when.judging }, { entryId, given: 'declared', reason: 'quen' });
  await answer({ by: s.other, now: when.judging }, { entryId, given: 'none', reason: '' });
  const declared = { entryId, personId: s.chief.personId, answer: 'none', at: when.judging } as const;
  await db().conflict.create({ data: { ...declared, typedById: s.secretary.personId } });
  const part = 'ho-so';
  const times = { createdAt: when.judging, updatedAt: when.judging };
  const typed = { entryId, part, personId: s.other.personId, typedById: s.secretary.personId, ...times };
  const { id: typedId } = await db().scoreSheet.create({ data: typed });
  const result = { entryId, part: 'kien-thuc', points: 3_000, source: 'typed', at: when.judging };
  await db().partResult.create({ data: { ...result, typedById: s.secretary.personId } });
  const tried = {
    contestId: s.contestId,
    unitId,
    at: when.screening,
    personId: 'x',
    missing: [],
    closed: true,
  };
  const { id: attemptId } = await db().lateAttempt.create({ data: tried });
  const { id: decisionId } = await db().decision.create({
    data: { ...ruled, number: '9/QĐ', createdAt: now, createdById: 'x' },
  });
  await db().model.update({ where: { id: modelId }, data: { decisionId } });
  const version = { contestId: s.contestId, version: 1, algorithm: 'tally-1', inputs: {}, outcome: {} };
  const { id: freezeId } = await db().freeze.create({
    data: {
      ...version,
      hash: 'x',
      frozenAt: now,
      frozenById: s.organiser.personId,
      withdrawnAt: now,
      withdrawnById: 'x',
      withdrawnReason: 'x',
    },
  });
  const asked = {
    act: 'giveSeat',
    kind: 'auditor',
    contestId: s.contestId,
    personId: s.first.personId,
  } as const;
  const { id: proposalId } = await db().proposal.create({
    data: {
      ...asked,
      proposedById: s.organiser.personId,
      proposedAt: now,
      expiresAt: new Date(now.getTime() + DAY),
    },
  });
  // Proposed by nobody who still has a seat, so that it is never carried out.
  const gone = await seated('viewer');
  const late = { contestId: s.contestId, entryId, act: 'changePrize', wish: { prize: null }, reason: 'vì' };
  const { id: lateId } = await db().lateAct.create({
    data: { ...late, proposedAt: now, proposedById: gone.personId },
  });
  const draw = {
    contestId: s.contestId,
    each: 2,
    source: 'Xổ số',
    drawOn: day(2020, 9, 20),
    namedAt: when.open,
  };
  const { id: drawId } = await db().assignmentDraw.create({
    data: { ...draw, namedById: s.organiser.personId },
  });
  const { id: obligationId } = await db().obligation.findFirstOrThrow({ where: { code: 'R6' } });
  const { id: deliveryId } = await db().delivery.create({
    data: {
      ...{ obligationId, unitId, year: 2020, status: 'submitted', receipt: 'BN' },
      ...{ createdAt: now, createdById: 'x', updatedAt: now },
      ...{ submittedAt: now, sentAt: now, sentById: 'x' },
    },
  });
  const { id: apartId } = await unit();
  return {
    apartId,
    drawId,
    deliveryId,
    lateId,
    proposalId,
    s,
    entryId,
    otherId,
    sheetId,
    typedId,
    attemptId,
    modelId,
    decisionId,
    freezeId,
  };
}
