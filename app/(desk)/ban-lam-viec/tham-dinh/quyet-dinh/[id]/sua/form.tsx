'use client';

import { deskPage } from '@/domain/addresses';
import { ButtonLink } from '@/ui/element/button';
import { useEditor } from '@/ui/form/named/editor';
import { Hidden } from '@/ui/form/named/hidden';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { type Facts, FactsFields } from '../../facts-fields';
import { correctDecision } from './actions';
import { correctionInput, type CorrectionTyped } from './input';

type Props = { id: string; facts: Facts };

export function CorrectionForm({ id, facts }: Props) {
  const [state, post] = usePost(correctDecision);
  const { field, bind, outcome } = useEditor<CorrectionTyped>({
    id: 'dinh-chinh',
    schema: correctionInput,
    drawn: { id, ...facts, reason: '' },
    state,
  });
  return (
    <PostForm post={post} {...bind} className="max-w-reading space-y-4">
      <Outcome state={outcome} />
      <Hidden values={{ id }} />
      <FactsFields field={field} />
      <ReasonField
        {...field('reason')}
        label="Lý do đính chính"
        hint="Ví dụ: nhập nhầm số, ngày so với văn bản đã ký."
        required
        max={2000}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>Lưu đính chính</Submit>
        <ButtonLink variant="secondary" href={deskPage.decision(id)}>
          Hủy bỏ
        </ButtonLink>
      </div>
    </PostForm>
  );
}
