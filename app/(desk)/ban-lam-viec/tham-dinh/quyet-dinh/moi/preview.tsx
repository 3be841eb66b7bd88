'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/ui/button';
import { formatDate, formatNumber } from '@/ui/format';
import { Notice } from '@/ui/notice';
import type { Candidate } from './candidates';
import { proposedLater } from './dates';
import type { DecisionTyped } from './input';

type Props = {
  typed: DecisionTyped;
  candidates: readonly Candidate[];
  confirm: () => void;
  close: () => void;
};

/** What is about to be entered, to be read once more before it stands. */
export function Preview({ typed, candidates, confirm, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const late = proposedLater(typed, candidates);
  const named = (id: string) => candidates.find((model) => model.id === id);
  return (
    <dialog
      ref={dialog}
      onClose={close}
      aria-labelledby="preview-title"
      className="m-auto max-h-[90dvh] w-[min(44rem,calc(100vw-2rem))] overflow-y-auto rounded-lg bg-surface p-5 text-ink shadow-lifted sm:p-6"
    >
      <h2 id="preview-title" className="text-xl">
        Kiểm tra trước khi ghi
      </h2>
      <p className="mt-2">
        Quyết định số <strong>{typed.number}</strong> ngày {formatDate(new Date(typed.issuedOn))} của{' '}
        {typed.authority}
      </p>
      {late.length > 0 && (
        <div className="mt-4">
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
      <div className="mt-4 flex flex-wrap justify-end gap-2">
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
