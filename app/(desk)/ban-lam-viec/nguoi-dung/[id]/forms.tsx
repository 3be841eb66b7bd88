'use client';

import { useActionState } from 'react';
import { Confirm } from '@/ui/confirm';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import type { Option } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { TextField } from '@/ui/text-field';
import { SeatFields } from '../../seat-fields';
import { addSeat, describe, end, endSeat, inviteAgain, reopen } from '../actions';
import { WordsFields } from '../words-fields';

export function InviteAgain({ id }: { id: string }) {
  const [state, post] = useActionState(inviteAgain, null);
  return (
    <form action={post} className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Submit variant="secondary">Gửi lại lời mời</Submit>
    </form>
  );
}

export function AddSeat({
  id,
  units,
  administrator,
}: {
  id: string;
  units: readonly Option[];
  administrator: boolean;
}) {
  const [state, post] = useActionState(addSeat, null);
  return (
    <form action={post} noValidate className="space-y-4 border-t border-line pt-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <SeatFields state={state} units={units} administrator={administrator} />
      <Submit>Giao vai trò</Submit>
    </form>
  );
}

export function EndSeat({ id, seatId, words }: { id: string; seatId: string; words: string }) {
  return (
    <Confirm
      trigger="Thu hồi vai trò"
      title={`Thu hồi vai trò: ${words}?`}
      body="Người này không còn thực hiện được việc của vai trò này, kể cả trên thiết bị đang đăng nhập."
      confirm="Thu hồi vai trò"
      action={endSeat}
      values={{ id, seatId }}
      variant="quiet"
      danger
    />
  );
}

type Words = { name: string; title: string; phone: string };

export function Describe({ id, words }: { id: string; words: Words }) {
  const [state, post] = useActionState(describe, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <WordsFields state={state} words={words} />
      <Submit variant="secondary">Lưu thông tin</Submit>
    </form>
  );
}

export function End({ id, name }: { id: string; name: string }) {
  return (
    <Confirm
      trigger="Ngừng tài khoản"
      title={`Ngừng tài khoản của ${name}?`}
      body="Tài khoản bị đăng xuất khỏi mọi thiết bị và không đăng nhập được nữa. Có thể mở lại."
      confirm="Ngừng tài khoản"
      action={end}
      values={{ id }}
      danger
    >
      {(state) => (
        <TextField
          name="reason"
          label="Lý do"
          required
          defaultValue={typedOf(state, 'reason')}
          error={errorOf(state, 'reason')}
        />
      )}
    </Confirm>
  );
}

export function Reopen({ id }: { id: string }) {
  const [state, post] = useActionState(reopen, null);
  return (
    <form action={post} className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Submit variant="secondary">Mở lại tài khoản</Submit>
    </form>
  );
}
