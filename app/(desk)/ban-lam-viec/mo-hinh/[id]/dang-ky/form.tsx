'use client';

import { deskPage } from '@/domain/addresses';
import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { changed, type FormField, formFields, type ModelText } from '@/domain/registry/model/form';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { useDraft } from '@/ui/draft/draft';
import { sendDraft } from '@/ui/draft/draft-line';
import { DraftNotices } from '@/ui/draft/draft-notices';
import { errorOf, Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { SavedState } from '@/ui/draft/saved-state';
import { Submit } from '@/ui/form/submit';
import { TaskList, ToTasks } from '@/ui/list/task-list';
import { useTypedEarly } from '@/ui/draft/typed-early';
import { tasksOf } from '../needs';
import { saveAndGo } from './actions';
import { AskedFor } from './asked-for';
import { Conflicts } from './conflicts';
import { Items, Kind, People } from './fields';
import { barWords, flawsIn, sound, textInput, textOf, type Typed, typedOf } from './input';
import { earlyText, returnedText } from './early';

type Given = {
  id: string;
  text: ModelText;
  revision: number;
  papers: PaperKind[];
  person: string;
  /** What Sở Nội vụ asked for when it sent the form back; empty: it did not. */
  asked: string;
};

export function RegistrationForm({ given }: { given: Given }) {
  const [state, post] = usePost(saveAndGo);
  const stale = state?.kind === 'done' ? state.value : undefined;
  const drawn = stale?.mine ?? returnedText(state, given.text) ?? given.text;
  const early = earlyText(useTypedEarly('phieu'), given.text);
  const form = useForm<Typed>({
    defaultValues: typedOf(early ?? drawn),
    resolver: zodResolver(textInput) as never,
    mode: 'onTouched',
  });
  const replacing = useRef(false);
  const here = deskPage.model(given.id);

  const draft = useDraft<ModelText>({
    shelf: `mo-hinh.${given.id}.${given.person}`,
    saved: given.text,
    revision: given.revision,
    flaws: flawsIn,
    send: (text, { base, leaving }) =>
      sendDraft<ModelText>(`${here}/dang-ky/luu`, { saving: { ...sound(text), base }, leaving }),
    onReplaced: (text) => {
      replacing.current = true;
      const now = textOf(form.getValues());
      for (const name of changed(now, text))
        form.setValue(name, typedOf(text)[name], { shouldValidate: true });
      replacing.current = false;
    },
  });

  const { type } = draft;
  useEffect(() => {
    const watching = form.watch(() => {
      if (!replacing.current) type(textOf(form.getValues()));
    });
    return () => watching.unsubscribe();
  }, [form, type]);

  useEffect(() => {
    if (early) type(early);
    // Once, for what was typed before the script arrived.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const router = useRouter();
  const go = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!(await form.trigger(undefined, { shouldFocus: true }))) return;
    if (await draft.flush()) router.push(here);
  };

  const { trouble, conflicts, text } = draft.draft;
  const flaws = flawsIn(text);
  const tasks = tasksOf(given.id, { text: readable(text), papers: given.papers, event: 'submit', flaws });
  const { errors: left } = form.formState;
  /** Half a phone number is not wrong yet: it is told when the field is left. */
  const shownFlaw = (field: FormField) => (field === 'contactPhone' ? left[field]?.message : flaws[field]);
  const errors = Object.fromEntries(
    formFields.map((field) => [field, shownFlaw(field) ?? errorOf(state, field)]),
  );
  const held = draft.draft.held.filter((field) => errors[field]);
  const controls = { text: drawn, now: text, register: form.register, errors };
  return (
    <PostForm
      id="phieu"
      post={post}
      undrafted
      onSubmit={(event) => void go(event)}
      noValidate
      autoComplete="off"
    >
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="base" value={stale?.revision ?? given.revision} />
      <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="min-w-0 space-y-6">
          <ToTasks tasks={tasks} />
          {given.asked && <AskedFor reason={given.asked} className="lg:hidden" />}
          {state?.kind !== 'done' && <Outcome state={state} />}
          {stale && <Conflicts mine={stale.mine} theirs={differing(stale.mine, stale.theirs)} />}
          <DraftNotices
            of="Mô hình"
            restoredAt={draft.restoredAt}
            refused={trouble?.kind === 'refused' ? trouble.reason : undefined}
            onDrop={draft.drop}
            onRetry={draft.save}
          />
          <Conflicts mine={text} theirs={conflicts} choose={draft.choose} />
          <Kind {...controls} />
          <Items {...controls} />
          <People {...controls} />
        </div>
        <aside
          id="viec-truoc-khi-nop"
          className="mt-8 scroll-mt-4 lg:sticky lg:top-4 lg:mt-0 lg:max-h-[calc(100dvh-20rem)] lg:overflow-y-auto"
        >
          {given.asked && <AskedFor reason={given.asked} className="mb-4 hidden lg:block" />}
          <TaskList title="Trước khi nộp" tasks={tasks} dense />
        </aside>
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 sm:-mx-8 sm:px-8">
        <SavedState
          state={draft.state === 'held' && held.length === 0 ? 'unsaved' : draft.state}
          at={draft.savedAt}
          held={held.map((field) => ({ field, label: barWords(field) }))}
        />
        <Submit pendingLabel="Đang lưu…">Lưu và xem lại</Submit>
      </div>
    </PostForm>
  );
}

/** Without a script nobody knows who changed what, so every field that differs is shown. */
const differing = (mine: ModelText, theirs: ModelText): Partial<ModelText> =>
  Object.fromEntries(
    formFields.filter((name) => changed(mine, theirs).includes(name)).map((name) => [name, theirs[name]]),
  );

const readable = (text: ModelText) => ({ ...text, results: '', selfScore: null });
