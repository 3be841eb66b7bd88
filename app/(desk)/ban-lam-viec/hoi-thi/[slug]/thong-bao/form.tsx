'use client';

import type { Caution } from '@/domain/contest/setup/flaws';
import { ButtonLink } from '@/ui/element/button';
import { Checkbox } from '@/ui/form/choice-field';
import { errorOf, Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { announceContest } from './actions';

type Given = { id: string; here: string; seen: number; cautions: readonly Caution[] };

export function AnnounceForm({ given: { id, here, seen, cautions } }: { given: Given }) {
  const [state, post] = usePost(announceContest);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="here" value={here} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="cautions" value={cautions.join(' ')} />
      <Checkbox
        name="sure"
        label={`Đã kiểm tra Thể lệ, khối, phần thi, giải thưởng và mốc thời gian${
          cautions.length > 0 ? '; đã đọc và chấp nhận các điều cần lưu ý nêu ở trên' : ''
        }`}
        error={errorOf(state, 'sure')}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>Thông báo Hội thi</Submit>
        <ButtonLink href={here} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </PostForm>
  );
}
