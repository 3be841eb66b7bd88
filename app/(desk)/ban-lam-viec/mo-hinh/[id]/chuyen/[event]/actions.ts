'use server';

import { deskPage } from '@/domain/addresses';
import { mayUseDesk } from '@/domain/actor';
import { canAskUntil } from '@/domain/registry/model/may';
import { all, must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { lineItem } from '@/server/registry/models/list';
import { advance } from '@/server/registry/models/models';
import { eventDoneWords } from '@/ui/words/move';
import { inLine, onwards } from '../../../line';
import { askedUntil, moveInput } from './input';

export const moveModel = action(moveInput, async ({ by, now }, typed) => {
  must(all(mayUseDesk(by), canAskUntil(typed.until, now)));
  const { id, event, seen, line } = typed;
  const next = await onwards(by, { id, line, appraising: false });
  await advance({ by, now }, { id, event, reason: askedUntil(typed), seen });
  const here = inLine(deskPage.model(id), line || null);
  const notice = eventDoneWords[event];
  if (!next) return { to: here, notice: line ? `${notice} Danh sách không còn hồ sơ nào chờ.` : notice };
  if (typed.on !== 'next')
    return { to: here, notice, link: { href: next.href, label: `Hồ sơ tiếp theo: ${next.name}` } };
  const done = await lineItem(by, id);
  return {
    to: next.href,
    notice: done ? `${notice} (${done.name}, ${done.unit.name})` : notice,
    link: { href: here, label: 'Xem lại hồ sơ vừa xử lý' },
  };
});
