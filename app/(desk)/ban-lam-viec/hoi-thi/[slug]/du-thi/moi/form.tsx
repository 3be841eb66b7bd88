'use client';

import { useActionState } from 'react';
import { type ChoiceOption, RadioGroup } from '@/ui/choice-field';
import { Notice } from '@/ui/notice';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { enterContest } from './actions';

type Given = { id: string; contestId: string; slug: string; unitId: string; models: ChoiceOption[] };

export function EnterForm({ given }: { given: Given }) {
  const [state, post] = useActionState(enterContest, null);
  const { models, ...hidden } = given;
  return (
    <form action={post} noValidate className="space-y-6">
      <Outcome state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {models.length > 0 && (
        <RadioGroup
          name="modelId"
          label="Nội dung bài dự thi"
          options={[...models, { value: '', label: 'Bài mới', hint: 'Bắt đầu với phiếu trống.' }]}
          chosen={typedOf(state, 'modelId', models[0]?.value)}
          error={errorOf(state, 'modelId')}
        />
      )}
      <Submit>Lập bài dự thi</Submit>
    </form>
  );
}

/** After the close: the try is refused, and written down. */
export function LateForm({ given }: { given: Omit<Given, 'models'> }) {
  const [state, post] = useActionState(enterContest, null);
  const noted = state?.kind === 'denied' && state.refusal.reason === 'lateNoted';
  if (noted)
    return (
      <Notice tone="info" live title="Đã ghi nhận đề nghị nộp muộn">
        Ban Tổ chức thấy đề nghị này ở phần Sơ loại. Khi có quyết định cho nộp, trang này mở lại để lập bài dự
        thi.
      </Notice>
    );
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit>Gửi đề nghị nộp muộn</Submit>
    </form>
  );
}
