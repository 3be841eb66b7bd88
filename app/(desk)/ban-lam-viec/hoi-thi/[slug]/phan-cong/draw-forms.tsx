'use client';

import { Confirm } from '@/ui/focus/confirm';
import { DateField } from '@/ui/form/date-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { type FormState, Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { type Act, PostForm, usePost } from '@/ui/form/post';
import { type Option, SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { NumberField, TextField } from '@/ui/form/text-field';
import { cancelDraw, closeList, confirmNumber, nameSource, reopenList, typeNumber } from './draw-actions';

export function NameSource({ contest, blocks }: { contest: string; blocks: readonly Option[] }) {
  const [state, post] = usePost(nameSource);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="contestId" value={contest} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField {...field('block')} label="Khối" empty="Tất cả các khối" options={blocks} />
        <NumberField {...field('each', '3')} label="Số giám khảo mỗi bài" required />
      </div>
      <TextField
        {...field('source')}
        label="Nguồn số"
        required
        max={300}
        hint="Số do nơi khác công bố, không ai trong Hội thi tác động được. Ví dụ: Kết quả xổ số miền Bắc, giải đặc biệt, kỳ quay ngày 20/8."
      />
      <DateField
        {...field('drawOn')}
        label="Ngày có số"
        required
        hint="Sau hôm nay. Danh sách phải chốt trước ngày này."
      />
      <Submit>Nêu nguồn số</Submit>
    </PostForm>
  );
}

export const CloseList = ({ id }: { id: string }) => (
  <Confirm
    trigger="Chốt danh sách"
    variant="primary"
    title="Chốt danh sách bốc thăm?"
    body="Danh sách gồm số báo danh và biên nhận của các bài hợp lệ, các giám khảo đang giữ nhiệm vụ và những trường hợp không được chấm. Từ khi chốt đến khi bốc thăm xong, các nội dung này không đổi được. Mã danh sách được công khai ngay."
    confirm="Chốt danh sách"
    action={closeList}
    values={{ id }}
  />
);

export const ReopenList = ({ id }: { id: string }) => (
  <Confirm
    trigger="Mở lại danh sách"
    title="Mở lại danh sách bốc thăm?"
    body="Dùng khi cần đổi Ban Giám khảo hoặc danh sách bài trước ngày có số. Danh sách cũ, lý do và lần chốt mới đều được công khai cùng kết quả."
    confirm="Mở lại danh sách"
    action={reopenList}
    values={{ id }}
  >
    {(state) => <Why state={state} id={`reopen-${id}`} required />}
  </Confirm>
);

const Why = ({ state, id, required }: { state: FormState | null; id: string; required?: boolean }) => (
  <ReasonField {...fieldsOf(state)('reason')} id={id} required={required} rows={2} max={2000} />
);

type Numbered = { id: string; act: Act<FormState>; label: string; hint: string; verb: string };

function NumberForm({ id, act, label, hint, verb }: Numbered) {
  const [state, post] = usePost(act);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-3">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <TextField
        {...field('number')}
        id={`number-${verb}-${id}`}
        label={label}
        hint={hint}
        required
        inputMode="numeric"
        autoComplete="off"
        wrapClassName="max-w-md"
      />
      <OwnPasswordField state={state} />
      <Submit>{verb}</Submit>
    </PostForm>
  );
}

export const TypeNumber = ({ id, again }: { id: string; again: boolean }) => (
  <NumberForm
    id={id}
    act={typeNumber}
    label={again ? 'Số đúng' : 'Số đã công bố'}
    hint="Ghi đúng như nguồn đã công bố, kể cả số 0 ở đầu."
    verb={again ? 'Nhập lại số' : 'Nhập số'}
  />
);

export const ConfirmNumber = ({ id }: { id: string }) => (
  <NumberForm
    id={id}
    act={confirmNumber}
    label="Số đã công bố (người thứ hai nhập)"
    hint="Tự xem ở nguồn số rồi nhập. Khớp với số người thứ nhất đã nhập thì bốc thăm và phân công ngay, không sửa lại được."
    verb="Xác nhận số và bốc thăm"
  />
);

export const CancelDraw = ({ id, asked, two }: { id: string; asked: boolean; two: boolean }) => (
  <Confirm
    trigger={asked ? 'Xác nhận hủy' : two ? 'Đề nghị hủy' : 'Hủy lần bốc thăm'}
    title="Hủy lần bốc thăm này?"
    body={
      two && !asked
        ? 'Đã đến ngày có số, nên một người khác xác nhận thì lần bốc thăm mới bị hủy. Việc hủy và lý do được công khai cùng kết quả.'
        : 'Việc hủy và lý do được công khai cùng kết quả. Muốn bốc thăm lại thì nêu một nguồn số mới.'
    }
    confirm={asked ? 'Xác nhận hủy' : 'Hủy lần bốc thăm'}
    action={cancelDraw}
    values={{ id }}
    variant="quiet"
    danger
  >
    {(state) => (
      <>
        {!asked && <Why state={state} id={`cancel-${id}`} required />}
        <OwnPasswordField state={state} id={`password-cancel-${id}`} />
      </>
    )}
  </Confirm>
);
