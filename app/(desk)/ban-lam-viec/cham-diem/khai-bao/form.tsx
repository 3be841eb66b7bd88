'use client';

import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import { useState } from 'react';
import { Checkbox } from '@/ui/form/choice-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { declareNone } from './actions';

export type Unasked = { id: string; code: string; title: string; unit: string | null; team: string[] };

/** One row for each entry, one send for all that are ticked; whoever has a conflict goes to the entry's own page. */
export function DeclareForm({ entries }: { entries: readonly Unasked[] }) {
  const [state, post] = usePost(declareNone);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (id: string, { on }: { on: boolean }) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const left = entries.length - ticked.size;
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {entries.map(({ id, code, title, unit, team }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 p-4">
            <div className="min-w-0 flex-1 basis-72">
              <p className="text-sm text-ink-faint">{[code, unit].filter(Boolean).join(' · ')}</p>
              <p className="font-medium">{title}</p>
              {team.length > 0 && <p className="text-sm text-ink-soft">Đội thi: {team.join('; ')}</p>}
            </div>
            <div className="flex flex-wrap items-center gap-x-6">
              <Checkbox
                name="none"
                id={`none.${id}`}
                value={id}
                label={
                  <>
                    Không có<span className="sr-only"> xung đột lợi ích với {code}</span>
                  </>
                }
                checked={ticked.has(id)}
                onChange={({ target }) => tick(id, { on: target.checked })}
              />
              <Link
                href={deskPage.conflict(id)}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                Có, hoặc xin không chấm<span className="sr-only"> {code}</span>
              </Link>
            </div>
          </li>
        ))}
      </ul>
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 sm:mx-0">
        <p aria-live="polite">
          Đã đánh dấu {ticked.size}/{entries.length} bài
          {left > 0 && ticked.size > 0 && `; ${left} bài còn lại khai báo sau`}
        </p>
        <Submit>Gửi khai báo{ticked.size > 0 && ` cho ${ticked.size} bài`}</Submit>
      </div>
    </PostForm>
  );
}
