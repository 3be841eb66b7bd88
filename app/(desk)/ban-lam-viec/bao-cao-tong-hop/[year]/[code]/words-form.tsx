'use client';

import { sectionKeys, type Sections } from '@/domain/report/frozen';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextareaField } from '@/ui/form/textarea-field';
import { Torn } from '@/ui/torn';
import { sectionWords } from '@/ui/words/plan/report';
import { write } from './actions';

type Props = { year: number; code: string; revision: number; sections: Sections };

/** The words of the report, beside its figures. */
export function WordsForm({ year, code, revision, sections }: Props) {
  const [state, post] = usePost(write);
  const stale = state?.kind === 'done' ? state.value : undefined;
  const drawn = stale?.mine ?? sections;
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate autoComplete="off" className="space-y-4">
      {!stale && <Outcome state={state} />}
      {stale && (
        <Torn
          fields={sectionKeys
            .filter((key) => stale.mine[key] !== stale.theirs[key])
            .map((key) => ({
              name: key,
              label: sectionWords[key],
              mine: stale.mine[key],
              theirs: stale.theirs[key],
            }))}
          hint="Chưa lưu để không ghi đè bản nào. Sửa các ô dưới đây thành bản cần giữ rồi bấm Lưu lần nữa."
        />
      )}
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="base" value={stale?.revision ?? revision} />
      {sectionKeys.map((key) => (
        <TextareaField
          key={key}
          {...field(key, drawn[key])}
          label={sectionWords[key]}
          required={key === 'situation' || key === 'results'}
          rows={5}
          max={20_000}
        />
      ))}
      <Submit variant="secondary" pendingLabel="Đang lưu…">
        Lưu lời văn
      </Submit>
    </PostForm>
  );
}
