'use client';

import { deskPage } from '@/domain/addresses';
import { ButtonLink } from '@/ui/element/button';
import { useEditor } from '@/ui/form/named/editor';
import { Hidden } from '@/ui/form/named/hidden';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { changePrize } from '../actions';
import { prizeInput } from '../input';

type Given = {
  contest: string;
  slug: string;
  entry: string;
  prize: string;
  prizes: { value: string; label: string }[];
};

export function PrizeForm({ given: { prizes, ...given } }: { given: Given }) {
  const [state, post] = usePost(changePrize);
  const { field, bind, outcome } = useEditor({
    id: 'giai-thuong',
    schema: prizeInput,
    drawn: { ...given, reason: '' },
    state,
  });
  return (
    <PostForm post={post} {...bind} className="space-y-4">
      <Outcome state={outcome} />
      <Hidden values={{ contest: given.contest, slug: given.slug, entry: given.entry }} />
      <SelectField {...field('prize')} label="Giải" empty="Không trao giải" options={prizes} />
      <ReasonField {...field('reason')} required />
      <div className="flex flex-wrap gap-2">
        <Submit>{given.prize ? 'Đổi giải' : 'Ghi giải'}</Submit>
        <ButtonLink href={deskPage.contestResults(given.slug)} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </PostForm>
  );
}
