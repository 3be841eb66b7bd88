import { expect, test } from 'vitest';
import { Denied } from '@/domain/verdict';
import { inviteFirstAdministrator } from './first-administrator';
import { now } from '../io/clock';
import { peek } from '../account/one-time-keys';
import { testDatabase } from '../testing/database';

const { sql } = testDatabase();
const words = { email: 'quan.tri@sonla.gov.vn', name: 'Lò Văn Quản Trị' };

test('the first administrator is invited by a link; a lost link is replaced; nobody comes after one at work', async () => {
  const lost = await inviteFirstAdministrator(words, now());
  const secret = await inviteFirstAdministrator(words, now());
  expect(await peek(lost, 'invitation', now())).toBeNull();
  expect(await peek(secret, 'invitation', now())).toMatchObject({ email: words.email });
  expect(await sql(`SELECT kind FROM "Seat" WHERE "endedAt" IS NULL`)).toEqual([{ kind: 'administrator' }]);

  await sql(`UPDATE "Person" SET "passwordHash" = 'answered'`);
  const other = { email: 'nguoi.khac@sonla.gov.vn', name: 'Người Khác' };
  await expect(inviteFirstAdministrator(other, now())).rejects.toBeInstanceOf(Denied);
  expect(await sql(`SELECT 1 FROM "Person" WHERE email = $1`, [other.email])).toEqual([]);
});
