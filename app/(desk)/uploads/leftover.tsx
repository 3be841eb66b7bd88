'use client';

import { isFileRefusal } from '@/domain/registry/papers/file';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { Badge } from '@/ui/element/badge';
import { refusalOf } from '@/ui/words/file';
import { useFocusHandedOn } from '@/ui/focus/focus-handed-on';
import { formatBytes, formatDate } from '@/ui/words/format';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';

import { attachPaper, discardFile, discardFiles } from '../ban-lam-viec/mo-hinh/[id]/van-ban/actions';
import { WordsForm } from '../ban-lam-viec/mo-hinh/[id]/van-ban/words-form';

/** A file that was sent, or begun, and is no paper yet. */
export type LeftoverFile = {
  id: string;
  kind: PaperKind;
  name: string;
  size: number;
  state: 'receiving' | 'ready' | 'refused';
  refusal: string;
  /** Bytes that are on the server. */
  here: number;
  until: Date;
};

export function Leftover({ modelId, file }: { modelId: string; file: LeftoverFile }) {
  const { id, kind, name, size, state } = file;
  const row = useFocusHandedOn(`paper-${kind}`);
  return (
    <div ref={row} data-leftover={state} className="space-y-3 rounded-lg border border-line bg-surface p-3">
      <div>
        <p className="font-medium break-words">{name}</p>
        {state === 'ready' ? (
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
            <Badge tone="warning">Đã tải lên, chưa lưu vào hồ sơ</Badge>
            {formatBytes(size)}
          </p>
        ) : (
          <p className={state === 'refused' ? 'text-danger' : 'text-sm text-ink-soft'}>{sentence(file)}</p>
        )}
      </div>
      {state === 'ready' && (
        <WordsForm
          action={attachPaper}
          kind={kind}
          hidden={{ modelId, fileId: id }}
          idPrefix={id}
          submit="Lưu vào hồ sơ"
        />
      )}
      <Discard id={id} name={`${name} (${formatBytes(size)})`} />
    </div>
  );
}

function sentence({ state, size, here, until, refusal, name, kind }: LeftoverFile): string {
  if (state === 'refused') return isFileRefusal(refusal) ? refusalOf(refusal, name, kind) : refusal;
  return `Đang dở: đã nhận ${formatBytes(here)} / ${formatBytes(size)}. Chọn lại đúng tệp này để tải tiếp. Phần đã nhận được giữ đến ngày ${formatDate(until)}.`;
}

/** Several that were not taken are put away at once. */
export function DiscardRefused({ files }: { files: readonly LeftoverFile[] }) {
  const [, post] = usePost(discardFiles);
  const refused = files.filter(({ state }) => state === 'refused');
  if (refused.length < 2) return null;
  return (
    <PostForm post={post}>
      {refused.map(({ id }) => (
        <input key={id} type="hidden" name="fileIds" value={id} />
      ))}
      <Submit variant="secondary" pendingLabel="Đang bỏ…">
        Bỏ tất cả {refused.length} tệp không được nhận
      </Submit>
    </PostForm>
  );
}

function Discard({ id, name }: { id: string; name: string }) {
  const [, post] = usePost(discardFile);
  return (
    <PostForm post={post}>
      <input type="hidden" name="fileId" value={id} />
      <Submit variant="quiet" aria-label={`Bỏ tệp ${name}`} pendingLabel="Đang bỏ…">
        Bỏ tệp này
      </Submit>
    </PostForm>
  );
}
