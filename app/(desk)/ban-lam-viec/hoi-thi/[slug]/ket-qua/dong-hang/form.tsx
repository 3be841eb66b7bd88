'use client';

import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import { DateField } from '@/ui/form/date-field';
import { useEditor } from '@/ui/form/named/editor';
import { Hidden } from '@/ui/form/named/hidden';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { NumberField, TextField } from '@/ui/form/text-field';
import { ruleOnTie } from '../actions';
import { type RuleTyped, ruleInput } from '../input';

type Given = {
  contest: string;
  slug: string;
  block: string;
  entries: { id: string; label: string; code: string }[];
};

export function RuleForm({ given: { entries, ...values } }: { given: Given }) {
  const [state, post] = usePost(ruleOnTie);
  const group = entries[0]?.id ?? '';
  const { field, bind, outcome } = useEditor<RuleTyped>({
    id: `quyet-dinh-${group}`,
    schema: ruleInput,
    drawn: {
      ...values,
      place: Object.fromEntries(entries.map(({ id }) => [id, ''])),
      number: '',
      issuedOn: '',
      reason: '',
    },
    state,
  });
  return (
    <PostForm post={post} {...bind} className="space-y-4">
      <Outcome state={outcome} />
      <Hidden values={values} />
      {entries.map(({ id, label, code }) => (
        <div key={id}>
          <NumberField {...field(`place.${id}`)} label={label} hint="Thứ tự, 1 là cao nhất" />
          <Link
            href={`${deskPage.contestResults(values.slug)}/bai/${id}`}
            prefetch={false}
            target="_blank"
            className="link inline-flex min-h-11 items-center"
          >
            Xem các phiếu chấm của {code} ở tab mới
          </Link>
        </div>
      ))}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...field('number')}
          id={`number-${group}`}
          label="Số, ký hiệu văn bản"
          required
          placeholder="05/QĐ-BGK"
        />
        <DateField {...field('issuedOn')} id={`issuedOn-${group}`} label="Ngày văn bản" required />
      </div>
      <ReasonField {...field('reason')} id={`reason-${group}`} required />
      <Submit>Ghi quyết định</Submit>
    </PostForm>
  );
}
