import { expect, test } from 'vitest';
import { seatKinds } from '@/domain/actor';
import { freezeAnswers } from '@/domain/contest/results/answer';
import { ratings } from '@/domain/registry/model/appraisal';
import { fields, holders, origins } from '@/domain/registry/model/form';
import { statuses } from '@/domain/registry/model/lifecycle';
import { audiences, paperKinds } from '@/domain/registry/papers/paper';
import { unitKinds } from '@/domain/unit/unit';
import * as client from '@/prisma/generated/enums';
import { testDatabase } from '../testing/database';

const lists = {
  UnitKind: unitKinds,
  SeatKind: seatKinds,
  ModelStatus: statuses,
  Field: fields,
  Holder: holders,
  Origin: origins,
  Rating: ratings,
  PaperKind: paperKinds,
  Audience: audiences,
  FreezeAnswerKind: freezeAnswers,
} as const;

test.each(Object.entries(lists))('%s is the same in rules, client and database', async (name, list) => {
  const rows = await testDatabase().sql<{ label: string }>(
    `SELECT e.enumlabel AS label FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = $1 ORDER BY e.enumsortorder`,
    [name],
  );
  expect(rows.map((row) => row.label)).toEqual([...list]);
  expect(Object.values(client[name as keyof typeof lists])).toEqual([...list]);
});
