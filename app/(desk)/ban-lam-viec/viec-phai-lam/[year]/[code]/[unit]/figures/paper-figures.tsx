'use client';

import type { KnownFigures } from '@/domain/report/figures';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { Torn } from '@/ui/torn';
import { typeFromPaper } from '../actions';
import { FigureFields } from './figure-fields';
import { type FigureTexts, tornFigures } from './figure-texts';

type Props = { id: string; revision: number; code: string; texts: FigureTexts; known: KnownFigures };

/** What the organiser reads from a report that came by post. */
export function PaperFigures({ id, revision, code, texts, known }: Props) {
  const [state, post] = usePost(typeFromPaper);
  const stale = state?.kind === 'done' ? state.value : undefined;
  return (
    <PostForm post={post} noValidate autoComplete="off" className="space-y-4">
      {!stale && <Outcome state={state} />}
      {stale && (
        <Torn
          fields={tornFigures(stale.mine, stale.theirs)}
          hint="Chưa lưu để không ghi đè bản nào. Sửa các ô dưới đây thành bản cần giữ rồi bấm Lưu lần nữa."
        />
      )}
      <p className="text-ink-soft">
        Nhập theo bản giấy đã nhận; ô bản giấy không ghi thì để trống. Việc nhập được ghi vào nhật ký.
      </p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="base" value={stale?.revision ?? revision} />
      <FigureFields code={code} field={fieldsOf(state)} texts={stale?.mine ?? texts} known={known} />
      <Submit pendingLabel="Đang lưu…">Lưu số liệu từ bản giấy</Submit>
    </PostForm>
  );
}
