'use client';

import { useActionState } from 'react';
import { ButtonLink } from '@/ui/button';
import { Checkbox } from '@/ui/choice-field';
import { errorOf, Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { announceContest } from './actions';

export function AnnounceForm({ id, here, seen }: { id: string; here: string; seen: number }) {
  const [state, post] = useActionState(announceContest, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="here" value={here} />
      <input type="hidden" name="seen" value={seen} />
      <Checkbox
        name="sure"
        label="Đã kiểm tra Thể lệ, khối, phần thi, giải thưởng và mốc thời gian"
        error={errorOf(state, 'sure')}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>Thông báo Hội thi</Submit>
        <ButtonLink href={here} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </form>
  );
}
