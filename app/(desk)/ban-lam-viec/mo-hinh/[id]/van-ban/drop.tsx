'use client';

import { clsx } from 'clsx';
import { useRouter } from 'next/navigation';
import { type DragEvent, useId, useRef, useState } from 'react';
import type { PaperKind } from '@/domain/paper';
import { Button } from '@/ui/button';
import { acceptedWords, acceptOf } from '@/ui/file-words';
import { Icon } from '@/ui/icon';
import { paperWords } from '@/ui/words';
import { attachPaper, revisePaper } from './actions';
import { Leftover, type LeftoverFile } from './leftover';
import { reachable, type Sent } from './send';
import { SendingRow } from './sending-row';
import { useSendings } from './use-sendings';

/**
 * Where files of one kind are dropped or chosen and sent from. A photo or clip becomes a paper as soon as it
 * is there; a document waits for its number and date. With `paperId` the file is a new version of that paper.
 */
export function PaperDrop({ modelId, kind, paperId, more, leftovers = [] }: DropProps) {
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  async function claim(fileId: string) {
    if (paperId) return revisePaper(null, { paperId, fileId });
    return kind === 'photo' || kind === 'clip' ? attachPaper(null, { modelId, fileId }) : null;
  }

  const { sendings, add, pause, resume, forget } = useSendings({ modelId }, kind, {
    arrived: async ({ id, name }: Sent) => {
      const state = await claim(id);
      if (state && state.kind !== 'done') throw new Error(state.kind);
      setSaid(`Đã tải lên ${name}.`);
      router.refresh();
    },
    refused: (sentence) => {
      setSaid(sentence);
      router.refresh();
    },
  });

  function dropped(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  }

  const many = !paperId;
  const verb = paperId ? 'Chọn bản mới' : more ? 'Thêm tệp khác' : 'Chọn tệp';
  const shown = leftovers.filter(
    (file) => !sendings.some(({ file: own }) => own.size === file.size && file.state === 'receiving'),
  );
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
          over ? 'border-primary bg-primary-soft' : more ? 'border-transparent' : 'border-edge bg-paper',
          !more && 'p-3',
        )}
      >
        <Button
          variant={more ? 'quiet' : 'secondary'}
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
          multiple={many}
          accept={acceptOf(kind)}
          data-kind={paperId ?? kind}
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
      {shown.map((file) => (
        <Leftover key={file.id} modelId={modelId} file={file} />
      ))}
    </div>
  );
}

type DropProps = {
  modelId: string;
  kind: PaperKind;
  paperId?: string;
  /** There are papers of this kind already: one more is asked for more quietly. */
  more?: boolean;
  /** Sent earlier, or begun, and no paper yet. */
  leftovers?: readonly LeftoverFile[];
};
