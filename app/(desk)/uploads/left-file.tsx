'use client';

import { isFileRefusal } from '@/domain/registry/papers/file';
import { refusalOf } from '@/ui/words/file';
import { formatBytes } from '@/ui/words/format';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import type { LeftoverFile } from './leftover';

type Act = Parameters<typeof usePost>[0];

/** A file that was sent, or begun, and does not stand where it belongs yet. `into` names that place in a sentence. */
export function LeftFile({ file, into, values, keep, discard: drop }: LeftProps) {
  const [, attach] = usePost(keep);
  const [, discard] = usePost(drop);
  return (
    <div data-leftover={file.state} className="rounded-lg border border-line bg-surface p-3">
      <p className="font-medium break-words">{file.name}</p>
      <p className={file.state === 'refused' ? 'text-danger' : 'text-sm text-ink-soft'}>
        {sentence(file, into)}
      </p>
      <div className="flex flex-wrap gap-2 pt-2">
        {file.state === 'ready' && (
          <PostForm post={attach}>
            {Object.entries(values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="fileId" value={file.id} />
            <Submit variant="secondary">Lưu vào {into}</Submit>
          </PostForm>
        )}
        <PostForm post={discard}>
          <input type="hidden" name="fileId" value={file.id} />
          <Submit variant="quiet">Bỏ tệp này</Submit>
        </PostForm>
      </div>
    </div>
  );
}

type LeftProps = {
  file: LeftoverFile;
  into: string;
  values: Record<string, string>;
  keep: Act;
  discard: Act;
};

function sentence({ state, size, here, refusal, name, kind }: LeftoverFile, into: string): string {
  if (state === 'refused') return isFileRefusal(refusal) ? refusalOf(refusal, name, kind) : refusal;
  if (state === 'ready') return `${formatBytes(size)} · đã tải lên, chưa lưu vào ${into}`;
  return `Đang dở: đã nhận ${formatBytes(here)} / ${formatBytes(size)}. Chọn lại đúng tệp này để tải tiếp.`;
}
