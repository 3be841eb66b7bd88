'use client';

import { Confirm } from '@/ui/focus/confirm';
import { DateField } from '@/ui/form/date-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { accept, endWaiverOfOne, extendOne, rule, waiveOne } from './actions';

type Sent = { id: string; seen: number };

/** What Sở Nội vụ does with what was sent. */
export function Rulings({ id, seen }: Sent) {
  const [state, post] = usePost(accept);
  return (
    <div className="flex flex-wrap items-start gap-2">
      <PostForm post={post} noValidate undrafted className="space-y-3">
        <Outcome state={state} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <Submit pendingLabel="Đang tiếp nhận…">Tiếp nhận</Submit>
      </PostForm>
      <WithReason
        trigger="Trả lại để bổ sung"
        title="Trả lại bản nộp để bổ sung?"
        body="Đơn vị nhận thư có lý do, sửa và nộp lại; thời điểm nộp lần đầu được giữ."
        confirm="Trả lại"
        values={{ id, seen: String(seen), event: 'return' }}
        act={rule}
      />
    </div>
  );
}

export function Reopen({ id, seen }: Sent) {
  return (
    <WithReason
      trigger="Bỏ tiếp nhận"
      title="Bỏ tiếp nhận bản nộp này?"
      body="Bản nộp trở về trạng thái chờ tiếp nhận, sau đó có thể trả lại để đơn vị sửa."
      confirm="Bỏ tiếp nhận"
      values={{ id, seen: String(seen), event: 'reopen' }}
      act={rule}
    />
  );
}

type Exceptional = { code: string; year: number; unitId: string };

const asValues = ({ code, year, unitId }: Exceptional) => ({ code, year: String(year), unitId });

/** For one unit: a longer day, or none at all. */
export function Exceptions({ about, isWaived, isExtendable }: ExceptionsProps) {
  if (isWaived)
    return (
      <WithReason
        trigger="Bỏ miễn"
        title="Bỏ miễn cho đơn vị?"
        body="Đơn vị lại phải nộp theo hạn của kế hoạch."
        confirm="Bỏ miễn"
        values={asValues(about)}
        act={endWaiverOfOne}
      />
    );
  return (
    <div className="flex flex-wrap gap-2">
      {isExtendable && (
        <Confirm
          trigger="Gia hạn cho đơn vị"
          title="Gia hạn cho đơn vị"
          confirm="Gia hạn"
          action={extendOne}
          values={asValues(about)}
        >
          {(state) => (
            <>
              <DateField {...fieldsOf(state)('on')} label="Hạn mới (tính cả ngày đó)" required />
              <ReasonField {...fieldsOf(state)('reason')} id="extend-reason" required />
            </>
          )}
        </Confirm>
      )}
      <WithReason
        trigger="Miễn cho đơn vị"
        title="Miễn cho đơn vị trong năm này?"
        body="Đơn vị không bị tính là chưa nộp. Lý do được ghi vào nhật ký và hiện cho đơn vị."
        confirm="Miễn"
        values={asValues(about)}
        act={waiveOne}
      />
    </div>
  );
}

type ExceptionsProps = { about: Exceptional; isWaived: boolean; isExtendable: boolean };

type WithReasonProps = {
  trigger: string;
  title: string;
  body: string;
  confirm: string;
  values: Record<string, string>;
  act: Parameters<typeof Confirm>[0]['action'];
};

function WithReason({ act, ...words }: WithReasonProps) {
  return (
    <Confirm {...words} action={act}>
      {(state) => <ReasonField {...fieldsOf(state)('reason')} id={`${words.confirm}-reason`} required />}
    </Confirm>
  );
}
