'use client';

import type { Offered } from '@/server/contest/freezes/hands';
import { ButtonLink } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';
import { Checkbox } from '@/ui/form/choice-field';
import { useEditor } from '@/ui/form/named/editor';
import { Hidden } from '@/ui/form/named/hidden';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PostForm, usePost } from '@/ui/form/post';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { handWords } from '@/ui/words/contest/contest';
import { freezeResults } from '../actions';
import { freezeInput, type FreezeTyped } from '../input';

type Props = {
  contest: string;
  slug: string;
  offered: { auditors: readonly Offered[]; signers: readonly Offered[] };
  label: string;
  /** A correction says why. */
  reason: boolean;
  /** There are entries without a rank, and whoever freezes says to have seen them. */
  asks: boolean;
  back: string;
};

/** Freezes the results and names who approves and who signs: only they may, and their names are signed with the rest. */
export function FreezeForm({ contest, slug, offered, label, reason, asks, back }: Props) {
  const [state, post] = usePost(freezeResults);
  const { auditors, signers } = offered;
  const { field, tick, bind, outcome } = useEditor<FreezeTyped>({
    id: 'chot-ket-qua',
    schema: freezeInput,
    drawn: {
      contest,
      slug,
      reason: '',
      approverId: (auditors.length === 1 && auditors[0]?.id) || '',
      // Two are offered and both are needed: which of them signs first is the only choice.
      firstSignerId: (signers.length === 2 && signers[0]?.id) || '',
      secondSignerId: (signers.length === 2 && signers[1]?.id) || '',
      seen: '',
    },
    state,
  });
  const select = (
    name: 'approverId' | 'firstSignerId' | 'secondSignerId',
    words: string,
    people: readonly Offered[],
  ) => (
    <SelectField
      {...field(name)}
      label={words}
      required
      empty="Chọn người"
      options={people.map(({ id, name: who, title }) => ({
        value: id,
        label: title ? `${who}, ${title}` : who,
      }))}
    />
  );
  return (
    <PostForm post={post} {...bind} className="space-y-4">
      <Outcome state={outcome} />
      <Hidden values={{ contest, slug }} />
      {auditors.length === 0 && (
        <Notice tone="warning" title="Hội thi chưa có kiểm soát viên">
          Thêm kiểm soát viên chưa từng có chân trong Ban Giám khảo ở phần Ban Giám khảo.
        </Notice>
      )}
      {signers.length < 2 && (
        <Notice tone="warning" title="Chưa đủ hai người ký">
          Cần hai tài khoản khác của Ban Tổ chức, chưa từng có chân trong Ban Giám khảo; người chốt không ký.
        </Notice>
      )}
      {select('approverId', handWords.approves, auditors)}
      {select('firstSignerId', handWords.signsFirst, signers)}
      {select('secondSignerId', handWords.signsSecond, signers)}
      {reason && <ReasonField {...field('reason')} required rows={4} />}
      {asks && <Checkbox {...tick('seen', 'co')} label="Đã xem danh sách bài chưa xếp hạng" required />}
      <OwnPasswordField state={state} />
      <div className="flex flex-wrap gap-2">
        <Submit>{label}</Submit>
        <ButtonLink href={back} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </PostForm>
  );
}
