'use client';

import { type ContestSeatKind, isDeciding } from '@/domain/actor';
import { Disclosure } from '@/ui/focus/disclosure';
import { useEditor } from '@/ui/form/named/editor';
import { Hidden } from '@/ui/form/named/hidden';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PostForm, usePost } from '@/ui/form/post';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { seatWords } from '@/ui/words/words';
import { seatPerson, unseatPerson } from './actions';
import { seatInput, type SeatTyped, unseatInput, type UnseatTyped } from './input';

type Given = { contestId: string; personId: string; name: string };

type Offices = Given & { kinds: readonly ContestSeatKind[] };

export function SeatForm({ contestId, personId, name, kinds }: Offices) {
  const [state, post] = usePost(seatPerson);
  const { field, bind, outcome } = useEditor<SeatTyped>({
    id: `giao-${personId}`,
    schema: seatInput,
    drawn: {
      contestId,
      personId,
      kind: kinds.includes('judge') ? 'judge' : (kinds[0] ?? 'judge'),
      reason: '',
    },
    state,
  });
  return (
    <PostForm post={post} {...bind} className="space-y-2 pt-2">
      <Outcome state={outcome} />
      <Hidden values={{ contestId, personId }} />
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          {...field('kind')}
          id={`kind-${personId}`}
          label="Nhiệm vụ"
          hint="Trưởng ban, phó trưởng ban, kiểm soát viên: một người khác xác nhận thì mới có hiệu lực."
          options={kinds.map((value) => ({ value, label: seatWords[value] }))}
        />
        {state?.kind === 'denied' && ['nameOnTeam', 'holdsUnitSeat'].includes(state.refusal.reason) && (
          <TextField {...field('reason')} id={`reason-seat-${personId}`} label="Lý do" max={2000} />
        )}
      </div>
      <OwnPasswordField state={state} id={`password-seat-${personId}`} />
      <Submit variant="secondary" aria-label={`Giao nhiệm vụ ${name}`}>
        Giao nhiệm vụ
      </Submit>
    </PostForm>
  );
}

/** A change of office within the jury: what is assigned and scored stays. */
export function OfficeForm(given: Offices) {
  if (given.kinds.length === 0) return null;
  return (
    <Disclosure summary="Đổi nhiệm vụ">
      <SeatForm {...given} />
    </Disclosure>
  );
}

export function UnseatForm({ contestId, personId, name, kind }: Given & { kind: ContestSeatKind }) {
  const [state, post] = usePost(unseatPerson);
  const { field, bind, outcome } = useEditor<UnseatTyped>({
    id: `thoi-${personId}`,
    schema: unseatInput,
    drawn: { contestId, personId, kind, reason: '' },
    state,
  });
  return (
    <Disclosure summary="Cho thôi nhiệm vụ" open={state !== null && state.kind !== 'done'}>
      <PostForm post={post} {...bind} className="space-y-3">
        <Outcome state={outcome} />
        <Hidden values={{ contestId, personId, kind }} />
        {isDeciding(kind) && (
          <p className="text-sm text-ink-soft">
            Nhiệm vụ này do hai người cho thôi: một người khác xác nhận thì mới có hiệu lực.
          </p>
        )}
        <p className="text-sm text-ink-soft">
          Phiếu đã nộp vẫn được tính; phiếu chưa nộp không còn được tính.
        </p>
        <ReasonField {...field('reason')} id={`reason-${personId}`} required rows={2} max={2000} />
        <OwnPasswordField state={state} id={`password-unseat-${personId}`} />
        <Submit variant="danger" aria-label={`Cho ${name} thôi nhiệm vụ`}>
          Cho thôi nhiệm vụ
        </Submit>
      </PostForm>
    </Disclosure>
  );
}
