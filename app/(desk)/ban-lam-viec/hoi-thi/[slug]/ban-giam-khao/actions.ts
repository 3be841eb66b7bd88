'use server';

import { refresh } from 'next/cache';
import { isDeciding } from '@/domain/actor';
import { propose } from '@/server/proposals/proposals';
import { needsTwo, seat, unseat } from '@/server/contest/jury/seating';
import { signedAction } from '@/server/request/signed-action';
import { seatWords } from '@/ui/words/words';
import { seatInput, unseatInput } from './input';

const proposed = 'Đã lập đề nghị. Một người khác xác nhận thì mới có hiệu lực.';

export const seatPerson = signedAction(
  seatInput,
  async ({ by, now }, { contestId, personId, kind, reason }) => {
    if (await needsTwo({ contestId, personId, kind }, now)) {
      await propose({ by, now }, { act: 'giveSeat', contestId, personId, kind, reason });
      refresh();
      return { notice: proposed };
    }
    await seat({ by, now }, { contestId, personId, kind, reason });
    refresh();
    return { notice: `Đã giao nhiệm vụ: ${seatWords[kind]}.` };
  },
);

export const unseatPerson = signedAction(
  unseatInput,
  async (acting, { contestId, personId, kind, reason }) => {
    if (isDeciding(kind)) {
      await propose(acting, { act: 'endSeat', contestId, personId, kind, reason });
      refresh();
      return { notice: proposed };
    }
    await unseat(acting, { contestId, personId, reason });
    refresh();
    return { notice: 'Đã cho thôi nhiệm vụ.' };
  },
);
