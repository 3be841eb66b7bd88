'use client';

import { useActionState } from 'react';
import { Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { relink } from './actions';

export function RelinkForm({ entryId }: { entryId: string }) {
  const [state, post] = useActionState(relink, null);
  return (
    <form action={post} className="space-y-2 pt-2">
      <Outcome state={state} />
      <input type="hidden" name="entryId" value={entryId} />
      <Submit variant="secondary">Lấy bản mới nhất từ hồ sơ mô hình</Submit>
    </form>
  );
}
