'use client';

import { Disclosure } from '@/ui/focus/disclosure';
import { Notice } from '@/ui/element/notice';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { type Option, SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { assignAll, previewAll } from './actions';

type Pair = { entry: string; judge: string };

/** First see who would judge what, then assign. Looking is recorded. */
export function Spread({ contest, blocks }: { contest: string; blocks: readonly Option[] }) {
  const [seen, post] = usePost(previewAll);
  const [assigned, assign] = usePost(assignAll);
  const shown = seen?.kind === 'done' && assigned?.kind !== 'done' ? seen.value : null;
  return (
    <div className="space-y-4">
      <PostForm post={post} keeps className="flex flex-wrap items-end gap-3">
        <Outcome state={seen?.kind === 'done' ? null : seen} />
        <input type="hidden" name="contest" value={contest} />
        <SelectField name="block" id="block-all" label="Khối" empty="Tất cả các khối" options={blocks} />
        <Submit variant="secondary">Xem trước</Submit>
      </PostForm>
      <Outcome state={assigned} />
      {shown && shown.pairs.length === 0 && (
        <Notice tone="info" title="Không có lượt chấm nào để thêm">
          Mọi bài hợp lệ đã được phân công theo cách này.
        </Notice>
      )}
      {shown && shown.pairs.length > 0 && (
        <>
          <Pairs pairs={shown.pairs} />
          <PostForm post={assign}>
            <input type="hidden" name="contest" value={contest} />
            <input type="hidden" name="block" value={shown.block} />
            <Submit>Phân công như xem trước</Submit>
          </PostForm>
        </>
      )}
    </div>
  );
}

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  const entries = [...new Set(pairs.map(({ entry }) => entry))];
  return (
    <Disclosure summary={`Xem trước: thêm ${pairs.length} lượt chấm cho ${entries.length} bài`} open>
      <p className="mb-2 text-ink-soft">
        Giám khảo có xung đột lợi ích với bài nào thì không được phân công bài đó.
      </p>
      <ul className="columns-1 gap-8 sm:columns-2">
        {entries.map((entry) => (
          <li key={entry} className="py-1">
            <strong>{entry}</strong>:{' '}
            {pairs
              .filter((pair) => pair.entry === entry)
              .map(({ judge }) => judge)
              .join(', ')}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
