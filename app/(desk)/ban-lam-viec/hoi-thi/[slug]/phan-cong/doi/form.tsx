'use client';

import { deskPage } from '@/domain/addresses';
import { ButtonLink } from '@/ui/element/button';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { reassignJudge } from '../actions';

type Given = {
  contest: string;
  slug: string;
  entry: string;
  judge: string;
  others: { value: string; label: string }[];
};

export function ReassignForm({ given: { others, ...values } }: { given: Given }) {
  const [state, post] = usePost(reassignJudge);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField {...field('to')} label="Giao cho" empty="Không giao cho ai" options={others} />
      <ReasonField {...field('reason')} required />
      <div className="flex flex-wrap gap-2">
        <Submit>Đổi giám khảo</Submit>
        <ButtonLink href={`${deskPage.contest(values.slug)}/phan-cong`} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </PostForm>
  );
}
