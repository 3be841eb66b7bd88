'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { type Option, SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { answerDifficulty, forwardDifficulty, reportDifficulty } from './actions';

export function ReportForm({ units }: { units: readonly Option[] }) {
  const [state, post] = usePost(reportDifficulty);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      {units.length > 1 ? (
        <SelectField {...field('unitId', units[0]?.value)} label="Đơn vị" options={units} required />
      ) : (
        <input type="hidden" name="unitId" value={units[0]?.value ?? ''} />
      )}
      <TextareaField
        {...field('words')}
        label="Nội dung vướng mắc"
        hint="Vướng ở việc nào, vì sao, đơn vị đề nghị gì."
        rows={5}
        max={5_000}
        required
      />
      <Submit pendingLabel="Đang gửi…">Gửi Sở Nội vụ</Submit>
    </PostForm>
  );
}

export function AnswerForm({ id }: { id: string }) {
  const [state, post] = usePost(answerDifficulty);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <TextareaField {...field('answer')} id={`answer-${id}`} label="Trả lời" rows={4} max={5_000} required />
      <Submit>Trả lời đơn vị</Submit>
    </PostForm>
  );
}

export function ForwardForm({ id, to }: { id: string; to: string }) {
  const [state, post] = usePost(forwardDifficulty);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <TextField
        {...field('to', to)}
        id={`to-${id}`}
        label="Chuyển đến"
        placeholder="Ví dụ: Ủy ban nhân dân tỉnh"
        maxLength={200}
        required
      />
      <Submit variant="secondary">Ghi nơi chuyển đến</Submit>
    </PostForm>
  );
}
