'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { objectToSheets } from './actions';

export function ObjectionForm({ freeze }: { freeze: string }) {
  const [state, post] = usePost(objectToSheets);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="freeze" value={freeze} />
      <ReasonField
        {...field('reason')}
        label="Nêu rõ điều không đúng"
        hint="Bài nào, tiêu chí nào, điểm đúng là bao nhiêu. Nội dung này được công khai cùng kết quả, không kèm tên giám khảo; không ghi tên người, tên đơn vị."
        required
        rows={4}
        max={2000}
      />
      <Submit variant="danger">Không đúng, gửi ý kiến</Submit>
    </PostForm>
  );
}
