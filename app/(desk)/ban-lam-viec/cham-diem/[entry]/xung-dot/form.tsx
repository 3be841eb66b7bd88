'use client';

import { deskPage } from '@/domain/addresses';
import { type ConflictAnswer, conflictAnswers } from '@/domain/contest/jury/conflict';
import { ButtonLink } from '@/ui/element/button';
import { RadioGroup } from '@/ui/form/choice-field';
import { conflictWords } from '@/ui/words/contest/contest';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome, typedOf } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { answerConflict } from './actions';

type Given = { entry: string; answer: ConflictAnswer | null; reason: string };

export function AnswerForm({ given }: { given: Given }) {
  const [state, post] = usePost(answerConflict);
  const field = fieldsOf(state);
  const open = given.answer === null || given.answer === 'none' ? conflictAnswers : conflictAnswers.slice(1);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="entry" value={given.entry} />
      <RadioGroup
        key={typedOf(state, 'answer')}
        {...field.choice('answer', given.answer ?? '')}
        label="Đối với bài này, giám khảo"
        required
        options={open.map((value) => ({ value, label: conflictWords[value], hint: hints[value] }))}
      />
      <ReasonField
        {...field('reason', given.reason)}
        hint="Cần nhập khi có xung đột lợi ích hoặc đề nghị không chấm. Chỉ Ban Tổ chức và Tổ Thư ký xem."
        max={2000}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>Gửi khai báo</Submit>
        <ButtonLink href={deskPage.judging} variant="secondary">
          Về danh sách
        </ButtonLink>
      </div>
    </PostForm>
  );
}

const hints: Record<ConflictAnswer, string> = {
  none: 'Không có quan hệ công tác, gia đình hay lợi ích với đơn vị, đội thi.',
  declared: 'Từng tham gia xây dựng mô hình, có người thân trong đội thi, quan hệ lợi ích khác.',
  recused: 'Thấy khó giữ khách quan, không cần nêu chi tiết riêng tư.',
};
