'use client';

import { type ChoiceOption, RadioGroup } from '@/ui/form/choice-field';
import { Notice } from '@/ui/element/notice';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { enterContest } from './actions';

type Given = { id: string; contestId: string; slug: string; unitId: string; models: ChoiceOption[] };

export function EnterForm({ given }: { given: Given }) {
  const [state, post] = usePost(enterContest);
  const field = fieldsOf(state);
  const { models, ...hidden } = given;
  return (
    <PostForm post={post} noValidate className="space-y-6">
      <Outcome state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {models.length > 0 && (
        <RadioGroup
          {...field.choice('modelId', models[0]?.value)}
          label="Nội dung bài dự thi"
          options={[...models, { value: '', label: 'Bài mới', hint: 'Bắt đầu với phiếu trống.' }]}
        />
      )}
      <Submit>Lập bài dự thi</Submit>
    </PostForm>
  );
}

/** After the close: the try is refused, and written down. */
export function LateForm({ given }: { given: Omit<Given, 'models'> }) {
  const [state, post] = usePost(enterContest);
  const noted = state?.kind === 'denied' && state.refusal.reason === 'lateNoted';
  if (noted)
    return (
      <Notice tone="info" live title="Đã ghi nhận đề nghị nộp muộn">
        Ban Tổ chức thấy đề nghị này ở phần Sơ loại. Khi có quyết định cho nộp, trang này mở lại để lập bài dự
        thi.
      </Notice>
    );
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit>Gửi đề nghị nộp muộn</Submit>
    </PostForm>
  );
}
