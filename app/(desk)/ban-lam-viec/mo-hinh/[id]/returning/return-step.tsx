'use client';

import { useRef } from 'react';
import { DateField } from '@/ui/form/date-field';
import { Icon } from '@/ui/element/icon';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { moveModel } from '../chuyen/[event]/actions';

type Props = {
  values: Record<string, string | number>;
  more: boolean;
  /** sentences that a press adds to the reason, where they can be changed */
  sentences: readonly string[];
  today: string;
};

/** The reason is written beside the file that it is about. */
export function ReturnStep({ values, more, sentences, today }: Props) {
  const [state, post] = usePost(moveModel);
  const field = fieldsOf(state);
  const area = useRef<HTMLTextAreaElement>(null);

  function add(sentence: string) {
    const box = area.current;
    if (!box) return;
    box.value = [box.value.trimEnd(), sentence].filter(Boolean).join('\n');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  }

  return (
    <details
      className="group/return rounded-md border border-edge px-3"
      open={(state !== null && state.kind !== 'done') || undefined}
    >
      <summary className="flex min-h-11 items-center gap-1 font-medium text-primary">
        <Icon name="chevronRight" className="size-4 group-open/return:rotate-90" />
        Trả lại bổ sung
      </summary>
      <PostForm post={post} noValidate className="space-y-3 pb-3">
        <Outcome state={state} />
        {Object.entries({ ...values, event: 'return' }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ReasonField ref={area} {...field('reason')} required rows={4} data-key="r" />
        <details className="text-sm">
          <summary className="flex min-h-11 items-center text-primary">Câu mẫu</summary>
          <ul className="divide-y divide-line">
            {sentences.map((sentence) => (
              <li key={sentence}>
                <button
                  type="button"
                  onClick={() => add(sentence)}
                  className="min-h-11 w-full px-1 py-1.5 text-left hover:bg-primary-soft"
                >
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        </details>
        <DateField
          {...field('until')}
          label="Nộp lại chậm nhất"
          hint="Không bắt buộc. Ngày được ghi vào lý do gửi đơn vị."
          min={today}
        />
        <div className="flex flex-col gap-2">
          {more && (
            <Submit name="on" value="next">
              Trả lại, mở hồ sơ tiếp theo
            </Submit>
          )}
          <Submit variant={more ? 'secondary' : 'primary'}>Trả lại bổ sung</Submit>
        </div>
      </PostForm>
    </details>
  );
}
