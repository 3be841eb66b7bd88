import { day } from '@/domain/date/calendar';
import { sha256 } from '../history/row-hash';
import type { Tx } from '../io/db';
import { when } from './contest';

/** For tests: what a unit filed for the plan, what it was excused from, and a day of its own. */
export async function answered(tx: Tx, { unitId, personId }: { unitId: string; personId: string }) {
  const { id: obligationId } = await tx.obligation.findFirstOrThrow({ where: { code: 'R6' } });
  const of = { obligationId, unitId, reason: 'lũ' };
  await tx.setDay.create({
    data: { ...of, year: 2019, on: day(2019, 7, 1), setAt: when.open, setById: personId },
  });
  await tx.waiver.create({ data: { ...of, year: 2018, waivedAt: when.open, waivedById: personId } });
  await tx.difficulty.create({
    data: {
      ...{ unitId, words: 'thiếu kinh phí', reportedAt: when.open, reportedById: personId },
      ...{ forwardedTo: 'Sở khác', forwardedAt: when.open },
      ...{ answer: 'đã xem', answeredAt: when.judging, answeredById: personId },
    },
  });
  const filed = { obligationId, unitId, year: 2020, number: '1/BC', issuedOn: day(2020, 6, 1) };
  const times = { createdAt: when.open, updatedAt: when.open, submittedAt: when.open, sentAt: when.open };
  const { id: deliveryId } = await tx.delivery.create({
    data: {
      ...{ ...filed, ...times, status: 'accepted', receipt: 'BN2020', narrative: 'đã làm' },
      ...{ createdById: personId, sentById: personId, acceptedAt: when.open, acceptedById: personId },
      ...{ returnReason: 'thiếu', returnedAt: when.open },
    },
  });
  const page = { ownerId: personId, kind: 'other', deliveryId, name: 'b.pdf', size: 1n } as const;
  const facts = { state: 'ready' as const, mime: 'application/pdf', sha256: 'c'.repeat(64) };
  const { id: fileId } = await tx.storedFile.create({
    data: { ...page, ...facts, createdAt: when.open, readyAt: when.open },
  });
  await tx.deliveryPaper.create({
    data: { deliveryId, fileId, createdAt: when.open, createdById: personId },
  });
  await reported(tx, personId);
}

async function reported(tx: Tx, personId: string): Promise<void> {
  const { id: obligationId } = await tx.obligation.findFirstOrThrow({ where: { code: 'R10' } });
  const { id: reportId } = await tx.report.create({
    data: { obligationId, year: 2020, createdAt: when.open, createdById: personId, updatedAt: when.open },
  });
  const text = '{"version":1}';
  const frozen = { version: 1, text, hash: sha256(text), frozenAt: when.judging, frozenById: personId };
  await tx.reportFreeze.create({ data: { reportId, ...frozen } });
}
