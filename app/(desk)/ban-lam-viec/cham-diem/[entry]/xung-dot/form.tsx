'use client';

import { useActionState } from 'react';
import { type ConflictAnswer, conflictAnswers } from '@/domain/contest/conflict';
import { ButtonLink } from '@/ui/button';
import { RadioGroup } from '@/ui/choice-field';
import { conflictWords } from '@/ui/contest-words';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { answerConflict } from './actions';

type Given = { entry: string; answer: ConflictAnswer | null; reason: string };

export function AnswerForm({ given }: { given: Given }) {
  const [state, post] = useActionState(answerConflict, null);
  const open = given.answer === null || given.answer === 'none' ? conflictAnswers : conflictAnswers.slice(1);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="entry" value={given.entry} />
      <RadioGroup
        key={typedOf(state, 'answer')}
        name="answer"
        label="Đối với bài này, giám khảo"
        required
        chosen={typedOf(state, 'answer', given.answer ?? '')}
        error={errorOf(state, 'answer')}
        options={open.map((value) => ({ value, label: conflictWords[value], hint: hints[value] }))}
      />
      <TextareaField
        name="reason"
        label="Lý do"
        hint="Cần nhập khi có xung đột lợi ích hoặc đề nghị không chấm. Chỉ Ban Tổ chức và Tổ Thư ký xem."
        rows={3}
        max={2000}
        defaultValue={typedOf(state, 'reason', given.reason)}
        error={errorOf(state, 'reason')}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>Gửi khai báo</Submit>
        <ButtonLink href="/ban-lam-viec/cham-diem" variant="secondary">
          Về danh sách
        </ButtonLink>
      </div>
    </form>
  );
}

const hints: Record<ConflictAnswer, string> = {
  none: 'Không có quan hệ công tác, gia đình hay lợi ích với đơn vị, đội thi.',
  declared: 'Từng tham gia xây dựng mô hình, có người thân trong đội thi, quan hệ lợi ích khác.',
  recused: 'Thấy khó giữ khách quan, không cần nêu chi tiết riêng tư.',
};
