'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { askForThird } from './actions';

type Given = {
  contest: string;
  entry: string;
  part: string;
  label: string;
  asked: string | null;
  judges: { value: string; label: string }[];
};

export function ThirdForm({ given }: { given: Given }) {
  const [state, post] = usePost(askForThird);
  const field = fieldsOf(state);
  if (given.asked)
    return (
      <p>
        <strong>{given.label}</strong>: đã giao {given.asked} chấm lần ba, chờ phiếu.
      </p>
    );
  return (
    <PostForm post={post} noValidate className="space-y-3 border-b border-line pb-4 last:border-0">
      <Outcome state={state} />
      <p className="font-semibold">{given.label}</p>
      <input type="hidden" name="contest" value={given.contest} />
      <input type="hidden" name="entry" value={given.entry} />
      <input type="hidden" name="part" value={given.part} />
      <SelectField
        id={`judge-${given.entry}-${given.part}`}
        {...field('judge')}
        label="Giám khảo chấm lần ba"
        empty="Chọn giám khảo"
        options={given.judges}
      />
      <Submit variant="secondary">Giao chấm lần ba</Submit>
    </PostForm>
  );
}
