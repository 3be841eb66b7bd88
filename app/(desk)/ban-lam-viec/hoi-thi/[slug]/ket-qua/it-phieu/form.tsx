'use client';

import { deskPage } from '@/domain/addresses';
import { ButtonLink } from '@/ui/element/button';
import { fieldsOf } from '@/ui/form/named/fields';
import { Hidden } from '@/ui/form/named/hidden';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { rankOnFew } from '../actions';

export function FewForm({ given }: { given: { contest: string; slug: string; entry: string } }) {
  const [state, post] = usePost(rankOnFew);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <Hidden values={given} />
      <ReasonField {...fieldsOf(state)('reason')} label="Lý do xếp hạng dù ít phiếu" required />
      <div className="flex flex-wrap gap-2">
        <Submit>Lập đề nghị</Submit>
        <ButtonLink href={deskPage.contestResults(given.slug)} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </PostForm>
  );
}
