'use server';

import { refresh } from 'next/cache';
import { mayKeepPeople } from '@/domain/people/person';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import {
  confirmPermission,
  endPermission,
  enterPermission,
  type PermissionScope,
} from '@/server/deciding/permits';
import { personByMail } from '@/server/deciding/permit-queries';
import { Absent } from '@/server/write';
import { confirmInput, endInput, permissionInput } from './input';

export const enter = action(permissionInput, async ({ by, now }, { email, scope, act, ...words }) => {
  must(mayKeepPeople(by));
  const person = await personByMail(email);
  if (!person) throw new Absent();
  const [kind, key = ''] = scope.split(':');
  const at: PermissionScope = kind === 'nam' ? { year: Number(key) } : { contestId: key };
  await enterPermission({ by, now }, { facts: { ...words, personId: person.id, acts: [act] }, scope: at });
  refresh();
  return { notice: 'Đã nhập. Quyết định có hiệu lực khi một người khác xác nhận.' };
});

export const confirm = action(confirmInput, async (acting, { id }) => {
  await confirmPermission(acting, id);
  refresh();
  return { notice: 'Đã xác nhận.' };
});

export const end = action(endInput, async (acting, { id, reason }) => {
  await endPermission(acting, { id, reason });
  refresh();
  return { notice: 'Quyết định cho phép đã hết hiệu lực.' };
});
