'use client';

import { startTransition, useActionState, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Outcome } from '@/ui/outcome';
import { Section } from '@/ui/section';
import { reasonWords } from '@/ui/reason-words';
import { type Facts, FactsFields } from '../facts-fields';
import { enterDecision } from './actions';
import { type Candidate, Candidates, type Choices } from './candidates';
import { dateErrors } from './dates';
import { decisionInput, type DecisionTyped } from './input';
import { Preview } from './preview';

type Props = { year: number; candidates: readonly Candidate[]; chosen?: string; today: string };
type Local = { kind: 'invalid'; errors: Record<string, string> } | null;

const usualFacts = (year: number): Facts => ({
  number: '',
  issuedOn: '',
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh Sơn La',
  summary: `Về việc công nhận mô hình “Dân vận khéo” năm ${year}`,
});

export function DecisionForm({ year, candidates, chosen, today }: Props) {
  const [answer, post, pending] = useActionState(enterDecision, null);
  const [local, setLocal] = useState<Local>(null);
  const [preview, setPreview] = useState<DecisionTyped | null>(null);
  const [choices, setChoices] = useState<Choices>(() => firstChoice(candidates, chosen));
  const form = useRef<HTMLFormElement>(null);
  const state = local ?? answer;
  const obstacles = answer?.kind === 'done' ? (answer.value ?? []) : [];

  const choose = (id: string, choice: Choices[string]) => setChoices((now) => ({ ...now, [id]: choice }));
  const chooseAll = () => setChoices((now) => ({ ...recogniseAll(candidates), ...now }));

  function look() {
    const typed = typedIn(form.current, year, choices);
    const parsed = decisionInput.safeParse(typed);
    const errors = parsed.success ? dateErrors(parsed.data, today) : firstErrors(parsed.error.issues);
    const fine = Object.keys(errors).length === 0;
    setLocal(fine ? null : { kind: 'invalid', errors });
    if (fine) setPreview(typed);
  }

  function send() {
    if (!preview) return;
    const typed = preview;
    setPreview(null);
    startTransition(() => post(typed));
  }

  return (
    <form
      ref={form}
      noValidate
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      {obstacles.length === 0 && <Outcome state={state} />}
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
        <FactsFields state={state} facts={usualFacts(year)} />
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
          <Candidates
            candidates={candidates}
            choices={choices}
            choose={choose}
            errors={state?.kind === 'invalid' ? state.errors : {}}
          />
        </Section>
      </div>
      <Button type="submit" aria-disabled={pending || undefined}>
        {pending ? 'Đang ghi quyết định…' : 'Xem trước quyết định'}
      </Button>
      {preview && (
        <Preview typed={preview} candidates={candidates} confirm={send} close={() => setPreview(null)} />
      )}
    </form>
  );
}

const firstChoice = (candidates: readonly Candidate[], chosen?: string): Choices =>
  recogniseAll(candidates.filter((model) => model.id === chosen));

const recogniseAll = (candidates: readonly Candidate[]): Choices =>
  Object.fromEntries(
    candidates
      .filter((model) => model.rating !== 'notRatable')
      .map((model) => [model.id, { verdict: 'recognise' as const, reason: '' }]),
  );

function typedIn(form: HTMLFormElement | null, year: number, choices: Choices): DecisionTyped {
  const fields = new FormData(form ?? undefined);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const chosen = Object.entries(choices).flatMap(([id, choice]) => (choice ? [{ id, ...choice }] : []));
  return {
    year,
    number: text('number'),
    issuedOn: text('issuedOn'),
    authority: text('authority'),
    summary: text('summary'),
    recognise: chosen.filter(({ verdict }) => verdict === 'recognise').map(({ id }) => id),
    decline: chosen.filter(({ verdict }) => verdict === 'decline').map(({ id, reason }) => ({ id, reason })),
  };
}

function firstErrors(issues: readonly { path: readonly PropertyKey[]; message: string }[]) {
  const errors: Record<string, string> = {};
  for (const issue of issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
}
