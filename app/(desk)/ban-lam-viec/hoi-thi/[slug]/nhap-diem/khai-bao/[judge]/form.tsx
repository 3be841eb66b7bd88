'use client';

import { useState } from 'react';
import { type ConflictAnswer, conflictAnswers } from '@/domain/contest/jury/conflict';
import { Button } from '@/ui/element/button';
import { conflictWords } from '@/ui/words/contest/contest';
import { errorOf, Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { confirmDeclared, typeDeclared } from './actions';

export type Whose = { contest: string; judge: string; back: string };
export type Asked = { id: string; code: string; title: string; unit: string | null };
type Answers = Record<string, { answer: ConflictAnswer | ''; reason: string }>;

/** A judge's signed paper, line by line; what is left open is not on it yet. */
export function PaperForm({ given, entries }: { given: Whose; entries: readonly Asked[] }) {
  const [state, post] = usePost(typeDeclared);
  const [answers, setAnswers] = useState<Answers>({});
  const of = (id: string) => answers[id] ?? { answer: '', reason: '' };
  const set = (id: string, facts: Partial<Answers[string]>) =>
    setAnswers((now) => ({ ...now, [id]: { ...(now[id] ?? { answer: '', reason: '' }), ...facts } }));
  const open = entries.filter(({ id }) => of(id).answer === '');
  const restNone = () =>
    setAnswers((now) => ({
      ...now,
      ...Object.fromEntries(open.map(({ id }) => [id, { answer: 'none' as const, reason: '' }])),
    }));
  return (
    <PostForm
      post={post}
      rows={{ text: JSON.stringify(answers), put: (text) => setAnswers(JSON.parse(text) as Answers) }}
      keeps
      noValidate
      className="space-y-4"
    >
      <Outcome state={state} />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {entries.map(({ id, code, title, unit }) => (
          <li key={id} className="grid gap-x-6 gap-y-2 p-4 sm:grid-cols-[minmax(0,1fr)_18rem]">
            <div className="min-w-0">
              <p className="text-sm text-ink-faint">{[code, unit].filter(Boolean).join(' · ')}</p>
              <p className="font-medium">{title}</p>
            </div>
            <div className="space-y-2">
              <SelectField
                name={`answer.${id}`}
                label={<span className="sr-only">Khai báo của {code}</span>}
                empty="Chưa có trên giấy"
                options={conflictAnswers.map((value) => ({ value, label: conflictWords[value] }))}
                value={of(id).answer}
                onChange={({ target }) =>
                  set(id, { answer: conflictAnswers.find((known) => known === target.value) ?? '' })
                }
              />
              {of(id).answer !== '' && of(id).answer !== 'none' && (
                <TextField
                  name={`reason.${id}`}
                  label={`Lý do ghi trên giấy, ${code}`}
                  value={of(id).reason}
                  onChange={({ target }) => set(id, { reason: target.value })}
                  error={errorOf(state, `reason.${id}`)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Submit>Ghi khai báo cho {entries.length - open.length} bài</Submit>
        {open.length > 0 && (
          <Button variant="secondary" onClick={restNone}>
            {open.length} bài còn lại: giấy ghi không có
          </Button>
        )}
      </div>
    </PostForm>
  );
}

/** Stands under what is compared, with its count. */
export function ConfirmPaperForm({ given, count }: { given: Whose & { seen: string }; count: number }) {
  const [state, post] = usePost(confirmDeclared);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>Đối chiếu từng dòng với giấy khai báo có chữ ký của giám khảo.</p>
      <Submit>Xác nhận đúng bản giấy: {count} bài</Submit>
    </PostForm>
  );
}
