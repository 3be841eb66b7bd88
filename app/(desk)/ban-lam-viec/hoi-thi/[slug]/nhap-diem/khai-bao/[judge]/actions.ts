'use server';

import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { confirmDeclarations, typeDeclarations } from '@/server/contest/declarations/declarations';
import { confirmInput, declareInput } from './input';

export const typeDeclared = action(declareInput, async ({ by, now }, { contest, judge, back, rows }) => {
  must(mayUseDesk(by));
  await typeDeclarations({ by, now }, { whose: { contestId: contest, judgeId: judge }, rows });
  return { to: back, notice: `Đã nhập khai báo cho ${rows.length} bài, chờ người thứ hai xác nhận.` };
});

export const confirmDeclared = action(confirmInput, async ({ by, now }, { contest, judge, back, seen }) => {
  must(mayUseDesk(by));
  const count = await confirmDeclarations(
    { by, now },
    { whose: { contestId: contest, judgeId: judge }, seen },
  );
  return { to: back, notice: `Đã xác nhận khai báo cho ${count} bài.` };
});
