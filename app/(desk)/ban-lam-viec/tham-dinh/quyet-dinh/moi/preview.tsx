'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/ui/element/button';
import { formatDate, formatNumber } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import type { Candidate } from './candidates';
import { proposedLater } from './dates';
import type { DecisionRead } from './input';

type Props = {
  typed: Omit<DecisionRead, 'issuedOn'> & { issuedOn: string };
  candidates: readonly Candidate[];
  confirm: () => void;
  close: () => void;
};

/** What is about to be entered, to be read once more before it stands. */
export function Preview({ typed, candidates, confirm, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Otherwise the first button takes the focus and the dialog opens at its end, past what must be read.
    head.current?.focus();
  }, []);
  const late = proposedLater(typed, candidates);
  const named = (id: string) => candidates.find((model) => model.id === id);
  return (
    <dialog
      ref={dialog}
      onClose={close}
      aria-labelledby="preview-title"
      className="m-auto max-h-[90dvh] w-[min(44rem,calc(100vw-2rem))] flex-col overflow-hidden rounded-lg bg-surface p-5 text-ink shadow-lifted open:flex sm:p-6"
    >
      <h2 ref={head} id="preview-title" tabIndex={-1} className="text-xl">
        Kiểm tra trước khi ghi
      </h2>
      <p className="mt-2">
        Quyết định số <strong>{typed.number}</strong> ngày {formatDate(new Date(typed.issuedOn))} của{' '}
        {typed.authority}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <section aria-label="Danh sách mô hình" tabIndex={0} className="mt-3 min-h-0 flex-1 overflow-y-auto">
        {late.length > 0 && (
          <div className="mt-1">
            <Notice tone="warning" title="Ngày ban hành trước ngày đề nghị công nhận trên cổng">
              {late
                .map(({ name, proposedOn }) => `${name} (đề nghị ngày ${formatDate(new Date(proposedOn))})`)
                .join('; ')}
              . Kiểm tra lại ngày của văn bản trước khi ghi.
            </Notice>
          </div>
        )}
        <List title="Công nhận" rows={typed.recognise.map((id) => ({ model: named(id) }))} />
        <List
          title="Không công nhận"
          rows={typed.decline.map(({ id, reason }) => ({ model: named(id), note: reason }))}
        />
      </section>
      <div className="mt-4 flex shrink-0 flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={close}>
          Sửa lại
        </Button>
        <Button onClick={confirm}>Ghi quyết định</Button>
      </div>
    </dialog>
  );
}

function List({ title, rows }: { title: string; rows: { model?: Candidate; note?: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="mt-4">
      <h3 className="text-base font-semibold">
        {title}: {formatNumber(rows.length)} mô hình
      </h3>
      <ol className="mt-1 list-decimal space-y-1 pl-6">
        {rows.map(({ model, note }) => (
          <li key={model?.id}>
            {model?.name} <span className="text-ink-faint">({model?.unit})</span>
            {note && <span className="block text-sm text-ink-soft">Lý do: {note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
