'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { DatesFields } from '../dates-fields';
import { foundContest } from './actions';

type Given = { id: string; from: string; name: string; organiser: string };

export function FoundForm({ given }: { given: Given }) {
  const [state, post] = usePost(foundContest);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-6">
      <Outcome state={state} />
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="from" value={given.from} />
      <TextField {...field('name', given.name)} label="Tên Hội thi" required printed />
      <TextField
        {...field('organiser', given.organiser)}
        label="Cơ quan tổ chức"
        printed
        hint="Tỉnh ủy cũng tổ chức hội thi cùng tên; đề nghị ghi rõ cơ quan tổ chức."
        required
      />
      <DatesFields
        state={state}
        dates={{
          year: '',
          opensAt: '',
          closesAt: '',
          graceMinutes: '30',
          judgingFrom: '',
          judgingUntil: '',
          showcaseAt: '',
        }}
      />
      <Submit>Lập Hội thi</Submit>
    </PostForm>
  );
}
