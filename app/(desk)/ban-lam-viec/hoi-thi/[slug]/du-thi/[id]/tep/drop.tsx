'use client';

import { clsx } from 'clsx';
import { useRouter } from 'next/navigation';
import { type DragEvent, useActionState, useId, useRef, useState } from 'react';
import type { EntryPaperKind } from '@/domain/contest/entry-paper';
import { isFileRefusal } from '@/domain/file';
import { Button } from '@/ui/button';
import { acceptedWords, acceptOf, fileRefusalWords } from '@/ui/file-words';
import { formatBytes } from '@/ui/format';
import { Icon } from '@/ui/icon';
import { Submit } from '@/ui/submit';
import { paperWords } from '@/ui/words';
import type { LeftoverFile } from '../../../../../mo-hinh/[id]/van-ban/leftover';
import { reachable } from '../../../../../mo-hinh/[id]/van-ban/send';
import { SendingRow } from '../../../../../mo-hinh/[id]/van-ban/sending-row';
import { useSendings } from '../../../../../mo-hinh/[id]/van-ban/use-sendings';
import { attachFile, discardFile } from './actions';

type DropProps = { entryId: string; kind: EntryPaperKind; leftovers: readonly LeftoverFile[] };

/** Where files of one kind are dropped or chosen; each stands in the entry as soon as it is there. */
export function FileDrop({ entryId, kind, leftovers }: DropProps) {
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  const { sendings, add, pause, resume, forget } = useSendings({ entryId }, kind, {
    arrived: async ({ id, name }) => {
      const state = await attachFile(null, { entryId, fileId: id });
      if (state.kind !== 'done') throw new Error(state.kind);
      setSaid(`Đã tải lên ${name}.`);
      router.refresh();
    },
    refused: (sentence) => {
      setSaid(sentence);
      router.refresh();
    },
  });
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div className="mt-2 space-y-3">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
        className={clsx(
          'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-dashed p-3',
          over ? 'border-primary bg-primary-soft' : 'border-edge bg-paper',
        )}
      >
        <Button
          variant="secondary"
          aria-label={`Chọn tệp: ${paperWords[kind]}`}
          aria-describedby={hintId}
          onClick={() => chooser.current?.click()}
        >
          <Icon name="upload" />
          Chọn tệp
        </Button>
        <p id={hintId} className="min-w-0 flex-1 basis-48 text-sm text-ink-soft">
          {acceptedWords(kind)}
        </p>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={acceptOf(kind)}
          data-kind={kind}
          onChange={({ currentTarget }) => {
            if (currentTarget.files) add(currentTarget.files);
            currentTarget.value = '';
          }}
        />
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      {sendings.map((sending) => (
        <SendingRow
          key={sending.key}
          sending={sending}
          onPause={() => pause(sending.key)}
          onResume={() => resume(sending)}
          onForget={() => {
            forget(sending.key);
            void reachable().then(() => router.refresh());
          }}
        />
      ))}
      {leftovers
        .filter(
          (file) => !sendings.some(({ file: own }) => own.size === file.size && file.state === 'receiving'),
        )
        .map((file) => (
          <Leftover key={file.id} entryId={entryId} file={file} />
        ))}
    </div>
  );
}

/** A file that was sent, or begun, and does not stand in the entry yet. */
function Leftover({ entryId, file }: { entryId: string; file: LeftoverFile }) {
  const [, attach] = useActionState(attachFile, null);
  const [, discard] = useActionState(discardFile, null);
  return (
    <div data-leftover={file.state} className="rounded-lg border border-line bg-surface p-3">
      <p className="font-medium break-words">{file.name}</p>
      <p className={file.state === 'refused' ? 'text-danger' : 'text-sm text-ink-soft'}>{sentence(file)}</p>
      <div className="flex flex-wrap gap-2 pt-2">
        {file.state === 'ready' && (
          <form action={attach}>
            <input type="hidden" name="entryId" value={entryId} />
            <input type="hidden" name="fileId" value={file.id} />
            <Submit variant="secondary">Lưu vào bài dự thi</Submit>
          </form>
        )}
        <form action={discard}>
          <input type="hidden" name="fileId" value={file.id} />
          <Submit variant="quiet">Bỏ tệp này</Submit>
        </form>
      </div>
    </div>
  );
}

function sentence({ state, size, here, refusal }: LeftoverFile): string {
  if (state === 'refused') return isFileRefusal(refusal) ? fileRefusalWords[refusal] : refusal;
  if (state === 'ready') return `${formatBytes(size)} · đã tải lên, chưa lưu vào bài dự thi`;
  return `Đang dở: đã nhận ${formatBytes(here)} / ${formatBytes(size)}. Chọn lại đúng tệp này để tải tiếp.`;
}
