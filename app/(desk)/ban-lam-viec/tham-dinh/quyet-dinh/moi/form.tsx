'use client';

import { province } from '@/domain/province';
import { startTransition, useState } from 'react';
import { Button } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';
import { useEditor } from '@/ui/form/named/editor';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Section } from '@/ui/page/section';
import { reasonWords } from '@/ui/words/reason';
import { type Facts, FactsFields } from '../facts-fields';
import { enterDecision } from './actions';
import { type Candidate, Candidates } from './candidates';
import { dateErrors } from './dates';
import { decisionInput, type DecisionTyped } from './input';
import { Preview } from './preview';

type Props = { year: number; candidates: readonly Candidate[]; chosen?: string; today: string };

const usualFacts = (year: number): Facts => ({
  number: '',
  issuedOn: '',
  authority: `Chủ tịch ${province.committee}`,
  summary: `Về việc công nhận mô hình “Dân vận khéo” năm ${year}`,
});

export function DecisionForm({ year, candidates, chosen, today }: Props) {
  const [answer, post, pending] = usePost(enterDecision);
  const [preview, setPreview] = useState(false);
  const obstacles = answer?.kind === 'done' ? (answer.value ?? []) : [];
  const editor = useEditor<DecisionTyped>({
    id: 'quyet-dinh-cong-nhan',
    schema: decisionInput,
    drawn: { year, ...usualFacts(year), choices: firstChoices(candidates, chosen) },
    state: answer,
    keeps: true,
  });
  const { form, values, field, put, check, refuse, bind, outcome } = editor;

  const chooseAll = () => {
    for (const { id } of candidates.filter(isRecognisable))
      if (form.getValues(`choices.${id}.verdict`) === '') put(`choices.${id}.verdict`, 'recognise');
  };
  const read = preview ? decisionInput.safeParse(values) : null;

  function look() {
    if (!check()) return;
    const errors = dateErrors(decisionInput.parse(form.getValues()), today);
    if (Object.keys(errors).length > 0) refuse(errors);
    else setPreview(true);
  }

  function send() {
    setPreview(false);
    startTransition(() => post.dispatch(form.getValues()));
  }

  return (
    <PostForm
      post={post}
      {...bind}
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      {obstacles.length === 0 && <Outcome state={outcome} />}
      {obstacles.length > 0 && (
        <Notice tone="danger" live title="Chưa ghi quyết định: có mô hình không đủ điều kiện">
          <ul className="list-disc pl-5">
            {obstacles.map(({ id, name, refusal }) => (
              <li key={id}>
                <strong>{name}</strong>: {reasonWords[refusal.reason]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title="Quyết định" boxed>
        <FactsFields field={field} />
      </Section>
      <div id="models" tabIndex={-1}>
        <Section
          title="Mô hình"
          intro={`${candidates.length} mô hình đã chấm điểm, chờ quyết định.`}
          actions={
            <Button variant="secondary" onClick={chooseAll}>
              Chọn công nhận tất cả mô hình đủ điều kiện
            </Button>
          }
        >
          <Candidates editor={editor} candidates={candidates} />
        </Section>
      </div>
      <Button type="submit" aria-disabled={pending || undefined}>
        {pending ? 'Đang ghi quyết định…' : 'Xem trước quyết định'}
      </Button>
      {read?.success && (
        <Preview
          typed={{ ...read.data, issuedOn: values.issuedOn }}
          candidates={candidates}
          confirm={send}
          close={() => setPreview(false)}
        />
      )}
    </PostForm>
  );
}

const isRecognisable = (model: Candidate): boolean => model.rating !== 'notRatable' && !model.refusal;

const firstChoices = (candidates: readonly Candidate[], chosen?: string): DecisionTyped['choices'] =>
  Object.fromEntries(
    candidates.map((model) => [
      model.id,
      { verdict: model.id === chosen && isRecognisable(model) ? 'recognise' : '', reason: '' },
    ]),
  );
