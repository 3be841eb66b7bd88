'use client';

import { isDeciding, isUnitSeatKind, type SeatKind } from '@/domain/actor';
import { Confirm } from '@/ui/focus/confirm';
import { fieldsOf } from '@/ui/form/named/fields';
import { type FormState, Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PostForm, usePost } from '@/ui/form/post';
import type { UnitOption } from '@/ui/list/unit-field';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { Half } from '../../de-nghi/half';
import { SeatFields } from '../../seat-fields';
import {
  addSeat,
  describe,
  end,
  endSeat,
  inviteAgain,
  removeFactors,
  reopen,
  resetPassword,
} from '../actions';
import { WordsFields } from '../words-fields';
import { Why } from './why';

export function InviteAgain({ id }: { id: string }) {
  const [state, post] = usePost(inviteAgain);
  return (
    <PostForm post={post} className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Submit variant="secondary">Gửi lại lời mời</Submit>
    </PostForm>
  );
}

export function AddSeat({
  id,
  units,
  administrator,
  judges,
}: {
  id: string;
  units: readonly UnitOption[];
  administrator: boolean;
  /** Sits in the jury of a running contest. */
  judges: boolean;
}) {
  const [state, post] = usePost(addSeat);
  return (
    <PostForm post={post} noValidate className="space-y-4 border-t border-line pt-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <SeatFields state={state} units={units} administrator={administrator} />
      {judges && <WhyJuror state={state} id="reason-add" />}
      <OwnPasswordField state={state} />
      <Submit>Giao vai trò</Submit>
    </PostForm>
  );
}

type SeatHeld = { id: string; seatId: string; kind: SeatKind; words: string; judges: boolean };

export function EndSeat({ id, seatId, kind, words, judges }: SeatHeld) {
  const verb = isDeciding(kind) ? 'Đề nghị thu hồi vai trò' : 'Thu hồi vai trò';
  return (
    <Confirm
      trigger={verb}
      title={`${verb}: ${words}?`}
      body={
        isDeciding(kind)
          ? 'Vai trò này do hai người thu hồi: một người khác xác nhận thì mới có hiệu lực.'
          : 'Người này không còn thực hiện được việc của vai trò này, kể cả trên thiết bị đang đăng nhập.'
      }
      confirm={verb}
      action={endSeat}
      values={{ id, seatId, kind }}
      variant="quiet"
      danger
    >
      {(state) => (
        <>
          {isDeciding(kind) && <Why state={state} id={`reason-${seatId}`} />}
          {judges && isUnitSeatKind(kind) && <WhyJuror state={state} id={`reason-${seatId}`} />}
          <OwnPasswordField state={state} id={`password-${seatId}`} />
        </>
      )}
    </Confirm>
  );
}

/** Why a reason is asked: how a judge stands to an entry follows from the seats. */
function WhyJuror({ state, id }: { state: FormState | null; id: string }) {
  return (
    <TextField
      {...fieldsOf(state)('reason')}
      id={id}
      label="Lý do (vai trò ở đơn vị)"
      hint="Người này đang ở Ban Giám khảo của Hội thi chưa công bố kết quả; vai trò ở đơn vị làm thay đổi việc người này được chấm bài nào. Lý do được ghi vào nhật ký của Hội thi."
      max={500}
    />
  );
}

type Words = { name: string; title: string; phone: string };

export function Describe({ id, words }: { id: string; words: Words }) {
  const [state, post] = usePost(describe);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <WordsFields state={state} words={words} />
      <Submit variant="secondary">Lưu thông tin</Submit>
    </PostForm>
  );
}

type Ending = { id: string; name: string; decides: boolean };

const byTwo = ' Tài khoản này giữ vai trò có quyền quyết định: một người khác xác nhận thì mới thực hiện.';

export function End({ id, name, decides }: Ending) {
  const verb = decides ? 'Đề nghị ngừng tài khoản' : 'Ngừng tài khoản';
  return (
    <Confirm
      trigger={verb}
      title={`${verb} của ${name}?`}
      body={`Tài khoản bị đăng xuất khỏi mọi thiết bị và không đăng nhập được nữa. Có thể mở lại.${decides ? byTwo : ''}`}
      confirm={verb}
      action={end}
      values={{ id, decides: decides ? 'co' : '' }}
      danger
    >
      {(state) => (
        <>
          <Why state={state} id="reason-end" />
          <OwnPasswordField state={state} id="password-end" />
        </>
      )}
    </Confirm>
  );
}

export function Reopen({ id, name, decides }: Ending) {
  const verb = decides ? 'Đề nghị mở lại tài khoản' : 'Mở lại tài khoản';
  return (
    <Confirm
      trigger={verb}
      title={`${verb} của ${name}?`}
      body={`Người này đăng nhập lại được và có lại các vai trò.${decides ? byTwo : ''}`}
      confirm={verb}
      action={reopen}
      values={{ id, decides: decides ? 'co' : '' }}
    >
      {(state) => (
        <>
          <Why state={state} id="reason-reopen" />
          <OwnPasswordField state={state} id="password-reopen" />
        </>
      )}
    </Confirm>
  );
}

/** Where there is no mail: two administrators each tell half of a code. */
export function ResetPassword({ id }: { id: string }) {
  const [state, post] = usePost(resetPassword);
  if (state?.kind === 'done') return <Half half={state.value ?? ''} which="thứ nhất" />;
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Why state={state} id="reason-code" />
      <OwnPasswordField state={state} id="password-code" />
      <Submit variant="secondary">Đề nghị cấp mã đặt lại mật khẩu</Submit>
    </PostForm>
  );
}

/** The second step cannot be taken any more: two administrators take it off. */
export function RemoveFactors({ id }: { id: string }) {
  const [state, post] = usePost(removeFactors);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Why state={state} id="reason-factors" />
      <OwnPasswordField state={state} id="password-factors" />
      <Submit variant="secondary">Đề nghị gỡ xác thực hai bước</Submit>
    </PostForm>
  );
}
