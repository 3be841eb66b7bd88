import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { seated, unit } from '@/prisma/factories';
import { db } from '../io/db';
import { moments, plan } from '../testing/obligations';
import { noteOnPaper } from './on-paper';
import { urge } from './urging';

let organiser: Actor;
const now = moments.late;
const write = ({ unit: { name } }: { unit: { name: string } }) => ({
  subject: `Đôn đốc ${name}`,
  text: 'Quá hạn',
});
const letters = (subjectId: string) => db().mail.findMany({ where: { noun: 'unit', subjectId } });

beforeAll(async () => {
  ({ organiser } = await plan());
});

test('who is overdue and has an account gets a letter, once a day; who has delivered gets none', async () => {
  const [owing, silent, done] = [await unit(), await unit(), await unit()];
  const officer = await seated('unitOfficer', owing.id);
  await db().seat.create({
    data: { personId: officer.personId, kind: 'unitLeader', unitId: owing.id, createdAt: moments.early },
  });
  await seated('unitOfficer', done.id);
  await noteOnPaper(
    { by: organiser, now },
    { code: 'R6', year: 2022, unitIds: [done.id], receivedOn: day(2022, 6, 1) },
  );
  const first = await urge({ by: organiser, now }, { code: 'R6', year: 2022, write });
  expect([first.units, first.letters]).toEqual([1, 1]);
  expect(first.unreachable).toBeGreaterThan(200);
  expect(await letters(owing.id)).toMatchObject([
    { personId: officer.personId, subject: `Đôn đốc ${owing.name}` },
  ]);
  expect([await letters(silent.id), await letters(done.id)]).toEqual([[], []]);
  const again = await urge({ by: organiser, now }, { code: 'R6', year: 2022, write });
  expect([again.units, again.urgedToday]).toEqual([0, 1]);
  const other = await urge({ by: organiser, now }, { code: 'R2', year: 2022, write });
  expect(other.units).toBe(2);
  const tomorrow = new Date(now.getTime() + 86_400_000);
  expect((await urge({ by: organiser, now: tomorrow }, { code: 'R6', year: 2022, write })).units).toBe(1);
});

test('two organisers at once write one letter, and nobody else writes any', async () => {
  const owing = await unit();
  await seated('unitLeader', owing.id);
  const later = new Date(now.getTime() + 3 * 86_400_000);
  await Promise.all([1, 2].map(() => urge({ by: organiser, now: later }, { code: 'R6', year: 2022, write })));
  expect(await letters(owing.id)).toHaveLength(1);
  await expect(urge({ by: await seated('viewer'), now }, { code: 'R6', year: 2022, write })).rejects.toThrow(
    'needsOrganiser',
  );
});
