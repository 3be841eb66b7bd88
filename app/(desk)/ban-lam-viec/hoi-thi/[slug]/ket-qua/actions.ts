'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { changeAward } from '@/server/contest/prizes/awards';
import { reopenSheet } from '@/server/contest/sheets/sheets';
import { giveUpLateAct, second } from '@/server/contest/late-acts/acts';
import { rankFew } from '@/server/contest/late-acts/few-sheets';
import type { LateActDone as LateDone } from '@/server/contest/second-hand/late';
import { passOver, replyToObjection } from '@/server/contest/answers/answers';
import { approve, freeze, returnFreeze, sign } from '@/server/contest/results/results';
import { signedAction } from '@/server/request/signed-action';
import { rule } from '@/server/contest/prizes/rulings';
import { setAside } from '@/server/contest/set-aside/acts';
import {
  actInput,
  dropInput,
  fewInput,
  freezeInput,
  giveBackInput,
  lateInput,
  passOverInput,
  prizeInput,
  reopenInput,
  replyInput,
  ruleInput,
  setAsideInput,
} from './input';

export const reopen = action(reopenInput, async ({ by, now }, { sheet, back, reason }) => {
  must(mayUseDesk(by));
  await reopenSheet({ by, now }, { id: sheet, reason });
  return { to: back };
});

export const setSheetAside = signedAction(
  setAsideInput,
  async ({ by, now }, { sheet, slug, act, seen, reason }) => {
    must(mayUseDesk(by));
    await setAside({ by, now }, { sheetId: sheet, act, reason, seen: seen || null });
    return { to: `${deskPage.contestResults(slug)}/khong-tinh/${sheet}` };
  },
);

export const ruleOnTie = action(ruleInput, async ({ by, now }, { contest, slug, block, order, reason }) => {
  must(mayUseDesk(by));
  return placeOf(slug, await rule({ by, now }, { contestId: contest, block, order, reason }));
});

export const changePrize = action(
  prizeInput,
  async ({ by, now }, { contest, slug, entry, prize, reason }) => {
    must(mayUseDesk(by));
    return placeOf(
      slug,
      await changeAward({ by, now }, { contestId: contest, entryId: entry, prize: prize || null, reason }),
    );
  },
);

export const rankOnFew = action(fewInput, async ({ by, now }, { contest, slug, entry, reason }) => {
  must(mayUseDesk(by));
  return placeOf(slug, await rankFew({ by, now }, { contestId: contest, entryId: entry, reason }));
});

/** Where to look next: at what waits for another person, or at the results. */
const placeOf = (slug: string, { proposed }: LateDone) => ({
  to: proposed ? deskPage.lateAct(slug, proposed) : deskPage.contestResults(slug),
  notice: proposed ? 'Đã ghi, chờ người thứ hai xác nhận thì có hiệu lực.' : 'Đã ghi.',
});

export const confirmLateAct = signedAction(lateInput, async ({ by, now }, { act }) => {
  must(mayUseDesk(by));
  await second({ by, now }, act);
  refresh();
  return { notice: 'Đã xác nhận và thực hiện.' };
});

export const dropLateAct = action(dropInput, async ({ by, now }, { act, reason }) => {
  must(mayUseDesk(by));
  await giveUpLateAct({ by, now }, { id: act, reason });
  refresh();
  return { notice: 'Đề nghị không được thực hiện.' };
});

export const freezeResults = signedAction(
  freezeInput,
  async ({ by, now }, { contest, slug, seen, ...asked }) => {
    must(mayUseDesk(by));
    const { id } = await freeze({ by, now }, { ...asked, contestId: contest, unrankedSeen: seen !== '' });
    return { to: deskPage.freeze(slug, id) };
  },
);

export const approveFreeze = signedAction(actInput, async ({ by, now }, { freeze: id }) => {
  must(mayUseDesk(by));
  await approve({ by, now }, id);
  refresh();
  return { notice: 'Đã xác nhận bản chốt.' };
});

export const signFreeze = signedAction(actInput, async ({ by, now }, { freeze: id }) => {
  must(mayUseDesk(by));
  const { published } = await sign({ by, now }, id);
  refresh();
  return { notice: published ? 'Đã công bố kết quả.' : 'Đã ký. Chờ người thứ hai ký để công bố.' };
});

export const giveFreezeBack = action(giveBackInput, async ({ by, now }, { freeze: id, slug, reason }) => {
  must(mayUseDesk(by));
  await returnFreeze({ by, now }, { id, reason });
  return { to: deskPage.contestResults(slug) };
});

export const replyToJudge = signedAction(
  replyInput,
  async ({ by, now }, { freeze: freezeId, answer: answerId, reason }) => {
    must(mayUseDesk(by));
    await replyToObjection({ by, now }, { freezeId, answerId, reason });
    refresh();
    return { notice: 'Đã trả lời ý kiến của giám khảo.' };
  },
);

export const passOverJudge = signedAction(
  passOverInput,
  async ({ by, now }, { freeze: freezeId, judge: judgeId, reason }) => {
    must(mayUseDesk(by));
    await passOver({ by, now }, { freezeId, judgeId, reason });
    refresh();
    return { notice: 'Đã ghi quyết định tiếp tục mà không chờ trả lời.' };
  },
);
