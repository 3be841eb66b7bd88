'use client';

import { audiences, type Audience, type PaperKind, usualAudience } from '@/domain/registry/papers/paper';
import { errorOf, Outcome, typedOf } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { reasonWords } from '@/ui/words/reason';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { DateField } from '@/ui/form/date-field';
import { TextField } from '@/ui/form/text-field';
import { audienceWords } from '@/ui/words/words';
import type { attachPaper } from './actions';

/** Number, date and title of a paper, and who sees it. Photos and clips have a caption instead of a number. */
export function WordsForm({ action, kind, hidden, idPrefix, submit, now }: WordsFormProps) {
  const [state, post] = usePost(action);
  const numbered = kind !== 'photo' && kind !== 'clip';
  const dateFlaw = state?.kind === 'denied' && isDateFlaw(state.refusal.reason);
  const field = (name: string, standing: string) => ({
    name,
    id: `${idPrefix}-${name}`,
    defaultValue: typedOf(state, name, standing),
    error: name === 'issuedOn' && dateFlaw ? reasonWords[state.refusal.reason] : errorOf(state, name),
  });
  return (
    <PostForm post={post} noValidate className="space-y-3">
      {state?.kind !== 'invalid' && !dateFlaw && <Outcome state={state} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-3 sm:grid-cols-2">
        {numbered && (
          <>
            <TextField
              {...field('number', now?.number ?? '')}
              label="Số, ký hiệu văn bản"
              placeholder="12/KH-UBND"
            />
            <DateField {...field('issuedOn', now?.issuedOn ?? '')} label="Ngày văn bản" />
          </>
        )}
        {(!numbered || kind === 'other') && (
          <TextField {...field('title', now?.title ?? '')} label={numbered ? 'Tên tài liệu' : 'Chú thích'} />
        )}
        <SelectField
          {...field('audience', now?.audience ?? usualAudience(kind))}
          label="Ai được xem"
          hint="Tài liệu công khai chỉ hiện ra khi mô hình đã được công nhận."
          options={audiences.map((value) => ({ value, label: audienceWords[value] }))}
        />
      </div>
      <Submit variant={now ? 'secondary' : 'primary'}>{submit}</Submit>
    </PostForm>
  );
}

const isDateFlaw = (reason: string): boolean => reason === 'paperInFuture' || reason === 'paperTooOld';

type WordsFormProps = {
  action: typeof attachPaper;
  kind: PaperKind;
  hidden: Record<string, string>;
  /** Makes the ids of the fields one of their kind on a page with many such forms. */
  idPrefix: string;
  submit: string;
  now?: { title: string; number: string; issuedOn: string; audience: Audience };
};
