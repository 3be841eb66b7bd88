'use client';

import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  type RefObject,
  startTransition,
  useActionState,
  useEffect,
  useRef,
} from 'react';
import { DRAWN_FIELD } from '@/domain/account/drawn-for';
import { DrawnForField } from '../page/drawn-for';
import { RecoveredNotice } from '../draft/recovered-notice';
import type { FormState } from './outcome';
import { ownerHere, tellMisdrawn } from '../page/page-owner';
import { isRedirect, type Unsent, unsentFrom } from '../draft/unsent';
import { UnsentNotice } from '../draft/unsent-notice';
import { type FormDraft, type HeldRows, useFormDraft } from '../draft/form-draft';

type Payload = FormData | Record<string, unknown>;

/** An action of server/request/action.ts. A method, so that an action of a narrower state fits. */
export type Act<S extends FormState> = { act(this: void, state: S | null, form: Payload): Promise<S> }['act'];

/** What a PostForm sends with. Never a plain function: `<form action>` must not take it. */
export type Post = {
  dispatch: (payload: Payload) => void;
  unsent: Unsent | null;
  /** Changes with every answer that is done. */
  done: object | null;
  draft: { current: FormDraft | null };
};

type Held<S> = S | (Unsent & { before: S | null });

/**
 * The state of a form and what to send it with. A call that does not get through never breaks the page: the last
 * answer stays, and the form says what happened.
 */
export function usePost<S extends FormState>(action: Act<S>): [S | null, Post, boolean] {
  const draft = useRef<FormDraft | null>(null);
  // The server draws with the action itself, whose address a form without a script posts to.
  // The ref is read when a press is answered, never while drawing.
  // oxlint-disable-next-line react/refs
  const act = typeof window === 'undefined' ? (action as Act<never>) : guarded(action, draft);
  const [held, dispatch, pending] = useActionState(
    act as (held: Held<S> | null, p: Payload) => Promise<Held<S>>,
    null,
  );
  const state = answerIn(held);
  const done = state?.kind === 'done' ? state : null;
  return [state, { dispatch, unsent: unsentIn(held), done, draft }, pending];
}

const guarded =
  <S extends FormState>(action: Act<S>, draft: { current: FormDraft | null }) =>
  async (held: Held<S> | null, payload: Payload): Promise<Held<S>> => {
    const before = answerIn(held);
    try {
      const answer = await action(null, signed(payload));
      const unsent = unsentIn(answer);
      if (unsent) return failed(unsent, before, draft);
      if (answer.kind === 'done') draft.current?.forget();
      return answer;
    } catch (error) {
      if (!isRedirect(error)) return failed(unsentFrom(error), before, draft);
      draft.current?.forget();
      throw error;
    }
  };

function failed<S>(unsent: Unsent, before: S | null, draft: { current: FormDraft | null }): Held<S> {
  draft.current?.keep();
  if (unsent.why === 'another') tellMisdrawn();
  return { ...unsent, before };
}

/** Calls an action that no form is around: the same guard. @throws what a form would have said */
export async function call<S extends FormState>(
  action: Act<S>,
  payload: Record<string, unknown>,
): Promise<S> {
  const answer = await action(null, signed(payload));
  if (answer.kind === 'misdrawn') tellMisdrawn();
  return answer;
}

function signed(payload: Payload): Payload {
  const owner = ownerHere();
  if (!owner) return payload;
  if (!(payload instanceof FormData)) return { ...payload, [DRAWN_FIELD]: owner };
  payload.set(DRAWN_FIELD, owner);
  return payload;
}

function answerIn<S extends FormState>(held: Held<S> | null): S | null {
  if (held?.kind === 'unsent') return (held as { before: S | null }).before;
  return held && !unsentIn(held) ? (held as S) : null;
}

/** Also in an answer that a form without a script was drawn again with. */
function unsentIn(held: FormState | Unsent | null): Unsent | null {
  if (held?.kind === 'unsent') return held;
  if (held?.kind === 'misdrawn') {
    return held.signedInAs === null
      ? { kind: 'unsent', why: 'upgraded' }
      : { kind: 'unsent', why: 'another', signedInAs: held.signedInAs };
  }
  const closed = held?.kind === 'denied' && held.refusal.reason === 'notSignedIn';
  return closed ? { kind: 'unsent', why: 'signedOut' } : null;
}

type PostFormProps = Omit<ComponentProps<'form'>, 'action' | 'method' | 'onSubmit' | 'ref'> & {
  post: Post;
  ref?: RefObject<HTMLFormElement | null>;
  /** Before anything is sent; `preventDefault` keeps it from being sent. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  /** What is sent instead of the fields. */
  payload?: () => Record<string, unknown>;
  /** The fields hold their own text: they are not emptied when it is done. */
  keeps?: boolean;
  /** The text is kept elsewhere already (ui/draft/draft.ts). */
  undrafted?: boolean;
  /** Where rows of fields come and go. */
  rows?: HeldRows;
  children: ReactNode;
};

/** The one form that writes: says for whom it was drawn, keeps what was typed, says why it did not get through. */
export function PostForm({
  post,
  ref,
  onSubmit,
  payload,
  keeps,
  undrafted,
  rows,
  children,
  ...rest
}: PostFormProps) {
  const own = useRef<HTMLFormElement>(null);
  const form = ref ?? own;
  const draft = useFormDraft(form, { undrafted, rows });
  post.draft.current = draft;

  useEffect(() => {
    if (!post.done) return;
    if (!keeps) form.current?.reset();
    draft.settled();
    // Once for each answer.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [post.done]);

  const send = (event: FormEvent<HTMLFormElement>) => {
    onSubmit?.(event);
    if (event.defaultPrevented) return;
    // React empties a form after the action that it calls by itself; this form is emptied only when it is done.
    event.preventDefault();
    const sent = payload?.() ?? fieldsOf(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => post.dispatch(sent));
  };

  return (
    <form {...rest} ref={form} action={post.dispatch} onSubmit={send} onInput={draft.typed}>
      <DrawnForField />
      {post.unsent && <UnsentNotice unsent={post.unsent} />}
      {draft.recoveredAt && <RecoveredNotice at={draft.recoveredAt} onDrop={draft.drop} />}
      {children}
    </form>
  );
}

/** With the button that was pressed, which older browsers leave out. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const fields = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name)
    fields.append(submitter.name, submitter.value);
  return fields;
}
