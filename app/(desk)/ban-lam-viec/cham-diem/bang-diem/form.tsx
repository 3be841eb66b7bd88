'use client';

import { Button } from '@/ui/element/button';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { useState } from 'react';
import { handInTogether } from './actions';

type Given = { sheets: readonly { id: string; seen: number }[]; codes: readonly string[]; back: string };

/** Hands in every sheet that is whole; it says which before it does so. */
export function HandInForm({ given: { sheets, codes, back } }: { given: Given }) {
  const [state, post] = usePost(handInTogether);
  const [asked, setAsked] = useState(false);
  if (!asked)
    return <Button onClick={() => setAsked(true)}>Nộp tất cả {sheets.length} phiếu đã chấm đủ</Button>;
  return (
    <PostForm post={post} noValidate className="space-y-3 rounded-lg border border-line bg-surface p-4">
      <Outcome state={state} />
      <input type="hidden" name="sheets" value={JSON.stringify(sheets)} />
      <input type="hidden" name="back" value={back} />
      <p>
        Nộp phiếu của {codes.join(', ')}. Sau khi nộp, các phiếu bị khóa; chỉ Trưởng Ban Giám khảo mở lại
        được, khi có lý do.
      </p>
      <div className="flex flex-wrap gap-2">
        <Submit>Nộp {sheets.length} phiếu</Submit>
        <Button variant="secondary" onClick={() => setAsked(false)}>
          Xem lại
        </Button>
      </div>
    </PostForm>
  );
}
