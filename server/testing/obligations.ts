import { day } from '@/domain/date/calendar';
import { db } from '../io/db';
import type { ObligationText } from '../obligations/schemes';
import { seated, unit } from '@/prisma/factories';
import { attachToDelivery } from '../obligations/papers';
import { beginDelivery, submitDelivery, writeDelivery } from '../obligations/deliveries';
import { answersOf } from '../obligations/queries';
import { pdf } from './samples';
import { send } from './uploads';
import type { Actor } from '@/domain/actor';
import type { Figures } from '@/domain/report/figures';

export const moments = {
  early: new Date('2022-06-01T02:00:00Z'),
  late: new Date('2022-06-20T02:00:00Z'),
};

export const reportText: ObligationText = {
  code: 'B1',
  clause: 'mục IV.1',
  words: 'Báo cáo định kỳ sáu tháng',
  evidence: 'Báo cáo 6 tháng',
  nature: 'paper',
  kinds: ['commune', 'district'],
  due: { kind: 'before', month: 6, day: 15 },
  firstYear: 2018,
  lastYear: 2022,
};

export const schemeText = {
  number: '04/KH-UBND',
  issuedOn: day(2018, 1, 3),
  issuer: 'Ủy ban nhân dân tỉnh',
  title: 'Kế hoạch thử',
  purpose: '',
  firstYear: 2018,
  lastYear: 2022,
};

/** The plan that every installation starts with, and who keeps it. */
export async function plan() {
  const organiser = await seated('organiser');
  const { id: schemeId } = await db().scheme.findFirstOrThrow();
  const { id: reportId } = await db().obligation.findFirstOrThrow({ where: { code: 'R6' } });
  return { organiser, schemeId, reportId };
}

/** A commune of the district with its officer and leader, before the report is late. */
export async function filingCommune(parentId: string) {
  const { id: unitId, slug } = await unit({ parentId });
  const [officer, leader] = [await seated('unitOfficer', unitId), await seated('unitLeader', unitId)];
  return { unitId, slug, officer, leader, now: moments.early };
}

/** How a unit's half-year report of 2022 stands for an actor; undefined when it is not owed. */
export async function stateOf(by: Actor, unitId: string) {
  const { units } = await answersOf({ by, now: moments.late }, { year: 2022, only: [unitId] });
  return units[0]?.answers.find(({ obligation }) => obligation.code === 'R6')?.state;
}

/** All that a half-year report has to say, with some of it said otherwise. */
export const halfYearFigures = (said: Record<string, number | boolean | string> = {}): Figures =>
  Object.fromEntries(
    Object.entries({
      ...{
        dialogues: 2,
        citizensReceived: 40,
        petitionsReceived: 10,
        petitionsInTime: 7,
        petitionsOverdue: 1,
      },
      ...{ receptionPosted: true, staffConcerned: 20, staffTrained: 15, violations: 0 },
      ...said,
    }).map(([key, value]) => [key, { value }]),
  );

type Filing = { unitId: string; officer: Actor; leader: Actor; now: Date };

/** The half-year report of 2022 with one file, as far as its officer brings it. */
export async function written({ unitId, officer, now }: Filing): Promise<string> {
  const { id } = await beginDelivery({ by: officer, now }, { code: 'R6', year: 2022, unitId });
  const { settled } = await send(
    officer,
    { deliveryId: id },
    { name: 'bao-cao.pdf', bytes: pdf(), kind: 'other' },
  );
  await attachToDelivery({ by: officer, now }, { deliveryId: id, fileId: settled?.id ?? '' });
  const text = {
    ...{ number: '12/BC-UBND', issuedOn: day(2022, 5, 30), narrative: '' },
    figures: halfYearFigures(),
  };
  await writeDelivery({ by: officer, now }, { id, base: 0, text });
  return id;
}

export async function submitted(filing: Filing): Promise<string> {
  const id = await written(filing);
  await submitDelivery({ by: filing.leader, now: filing.now }, { id });
  return id;
}
