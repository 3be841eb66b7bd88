'use client';

import type { Nature } from '@/domain/obligation/obligation';
import type { KnownFigures } from '@/domain/report/figures';
import { DateField } from '@/ui/form/date-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { Torn } from '@/ui/torn';
import { submit, write, type WrittenDelivery } from './actions';
import { FigureFields } from './figures/figure-fields';
import { tornFigures } from './figures/figure-texts';

type Props = {
  id: string;
  revision: number;
  text: WrittenDelivery;
  nature: Nature;
  /** Of a report: its form, and what the portal knows. */
  report?: { code: string; known: KnownFigures } | undefined;
};

/** The words about the document, or the answer itself where no document is asked for. */
export function DeliveryForm({ id, revision, text, nature, report }: Props) {
  const [state, post] = usePost(write);
  const stale = state?.kind === 'done' ? state.value : undefined;
  const drawn = stale?.mine ?? text;
  const field = fieldsOf(state);
  const words = nature === 'paper' ? paperWords : answerWords;
  return (
    <PostForm post={post} noValidate autoComplete="off" className="space-y-4">
      {!stale && <Outcome state={state} />}
      {stale && (
        <Torn
          fields={[
            ...names
              .filter((name) => stale.mine[name] !== stale.theirs[name])
              .map((name) => ({
                name: name as string,
                label: labels[name],
                mine: stale.mine[name],
                theirs: stale.theirs[name],
              })),
            ...tornFigures(stale.mine, stale.theirs),
          ]}
          hint="Chưa lưu để không ghi đè bản nào. Sửa các ô dưới đây thành bản cần giữ rồi bấm Lưu lần nữa."
        />
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="base" value={stale?.revision ?? revision} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...field('number', drawn.number)}
          label={labels.number}
          placeholder="15/BC-UBND"
          maxLength={60}
          required={nature === 'paper'}
        />
        <DateField
          {...field('issuedOn', drawn.issuedOn)}
          label={labels.issuedOn}
          required={nature === 'paper'}
        />
      </div>
      {report && <FigureFields {...report} field={field} texts={drawn} />}
      <TextareaField
        {...field('narrative', drawn.narrative)}
        label={words.label}
        hint={words.hint}
        rows={nature === 'paper' ? 3 : 8}
        max={20_000}
        required={nature === 'commitment'}
      />
      <Submit variant="secondary" pendingLabel="Đang lưu…">
        Lưu
      </Submit>
    </PostForm>
  );
}

const names = ['number', 'issuedOn', 'narrative'] as const;
const labels = { number: 'Số, ký hiệu văn bản', issuedOn: 'Ngày văn bản', narrative: 'Nội dung' };
const paperWords = { label: 'Ghi chú gửi Sở Nội vụ', hint: 'Không bắt buộc.' };
const answerWords = {
  label: 'Nội dung trả lời',
  hint: 'Việc đã làm trong năm, số liệu chính, khó khăn nếu có.',
};

/** The leader's own press, beside what is still missing. */
export function SubmitDelivery({ id, seen, again }: { id: string; seen: number; again: boolean }) {
  const [state, post] = usePost(submit);
  return (
    <PostForm post={post} noValidate undrafted className="space-y-3">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={seen} />
      <Submit pendingLabel="Đang nộp…">{again ? 'Nộp lại' : 'Nộp Sở Nội vụ'}</Submit>
    </PostForm>
  );
}
