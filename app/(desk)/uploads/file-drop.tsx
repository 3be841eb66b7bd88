'use client';

import { clsx } from 'clsx';
import { useRouter } from 'next/navigation';
import { type DragEvent, Fragment, type ReactNode, useId, useRef, useState } from 'react';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { Button } from '@/ui/element/button';
import { acceptedWords, acceptOf } from '@/ui/words/file';
import { Icon } from '@/ui/element/icon';
import { paperWords } from '@/ui/words/words';
import type { LeftoverFile } from './leftover';
import { joinsPictures, takesPictures } from '../ban-lam-viec/mo-hinh/[id]/van-ban/smaller';
import { type Home, reachable } from '../ban-lam-viec/mo-hinh/[id]/van-ban/send';
import { SendingRow } from '../ban-lam-viec/mo-hinh/[id]/van-ban/sending-row';
import { useSendings } from '../ban-lam-viec/mo-hinh/[id]/van-ban/use-sendings';

/** Where files of one kind are dropped or chosen and sent from; what is left of earlier tries stands below. */
export function FileDrop({ home, kind, claim, leftovers, leftover, verb, mark, one, quiet }: DropProps) {
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [over, setOver] = useState(false);
  const [original, setOriginal] = useState(false);
  const [said, setSaid] = useState<{ words: string; of?: string }>({ words: '' });
  const { sendings, add, pause, resume, forget } = useSendings(home, kind, {
    arrived: async ({ id, name }) => {
      const state = await claim(id);
      if (state && state.kind !== 'done') throw new Error(state.kind);
      setSaid(
        state
          ? { words: `Đã lưu ${name}.` }
          : { words: `Đã tải lên ${name}, chưa lưu. Bấm nút lưu ở dưới để hoàn tất.`, of: id },
      );
      router.refresh();
    },
    refused: (sentence) => {
      setSaid({ words: sentence });
      router.refresh();
    },
  });

  function dropped(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files, { original });
  }

  const shown = leftovers.filter(
    (file) => !sendings.some(({ file: own }) => own.size === file.size && file.state === 'receiving'),
  );
  // A sentence about a file goes with it: after it was kept or put away it would be wrong.
  const stands = said.of === undefined || leftovers.some(({ id }) => id === said.of);
  return (
    <div className="space-y-3">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
        className={clsx(
          'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-dashed',
          over ? 'border-primary bg-primary-soft' : quiet ? 'border-transparent' : 'border-edge bg-paper',
          !quiet && 'p-3',
        )}
      >
        <Button
          variant={quiet ? 'quiet' : 'secondary'}
          aria-label={`${verb}: ${paperWords[kind]}`}
          aria-describedby={hintId}
          onClick={() => chooser.current?.click()}
        >
          <Icon name="upload" />
          {verb}
        </Button>
        <p id={hintId} className="min-w-0 flex-1 basis-48 text-sm text-ink-soft">
          {acceptedWords(kind)}. <span className="hidden sm:inline">Có thể kéo thả tệp vào đây.</span>
        </p>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple={!one}
          accept={acceptOf(kind)}
          data-kind={mark}
          onChange={({ currentTarget }) => {
            if (currentTarget.files) add(currentTarget.files, { original });
            currentTarget.value = '';
          }}
        />
      </div>
      {takesPictures(kind) && (
        <label className="with-script flex min-h-11 items-center gap-3 text-sm text-ink-soft">
          <input
            type="checkbox"
            className="size-5 shrink-0 accent-primary"
            checked={original}
            onChange={({ currentTarget }) => setOriginal(currentTarget.checked)}
          />
          {joinsPictures(kind)
            ? 'Gửi ảnh nguyên bản, từng ảnh riêng (không thu nhỏ, không ghép thành một văn bản)'
            : 'Gửi ảnh nguyên cỡ (không thu nhỏ)'}
        </label>
      )}
      <p role="status" className="sr-only">
        {stands && said.words}
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
      {shown.map((file) => (
        <Fragment key={file.id}>{leftover(file)}</Fragment>
      ))}
    </div>
  );
}

type DropProps = {
  /** What the files belong to. */
  home: Home;
  kind: PaperKind;
  /** Puts a file that is there where it belongs; null: it waits for words about it. */
  claim: (fileId: string) => Promise<{ kind: string } | null>;
  /** Sent earlier, or begun, and not where it belongs yet. */
  leftovers: readonly LeftoverFile[];
  leftover: (file: LeftoverFile) => ReactNode;
  verb: string;
  /** How tests and scripts find the chooser. */
  mark: string;
  one?: boolean;
  quiet?: boolean;
};
