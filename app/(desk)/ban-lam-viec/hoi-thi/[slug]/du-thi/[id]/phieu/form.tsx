'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef } from 'react';
import { type EntryMissing, type EntryRules, needsOf } from '@/domain/contest/entry/needs';
import { same } from '@/domain/form/draft';
import { errorsOf } from '@/domain/form/issues';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { useDraft } from '@/ui/draft/draft';
import { sendDraft } from '@/ui/draft/draft-line';
import { DraftNotices } from '@/ui/draft/draft-notices';
import { SavedState } from '@/ui/draft/saved-state';
import { useEditor } from '@/ui/form/named/editor';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { TaskList, ToTasks } from '@/ui/list/task-list';
import { Section } from '@/ui/page/section';
import { tasksOf } from '../tasks';
import { saveAndGo } from './actions';
import { Conflicts, labels } from './conflicts';
import {
  type EntryFields,
  fieldNames,
  flawsIn,
  limits,
  returnedFields,
  shownFields,
  textInput,
  typedFields,
} from './input';
import { Team } from './team';

type Given = {
  id: string;
  here: string;
  text: EntryFields;
  revision: number;
  kinds: PaperKind[];
  rules: EntryRules;
  person: string;
};

export function EntryForm({ given }: { given: Given }) {
  const [state, post] = usePost(saveAndGo);
  const stale = state?.kind === 'done' ? state.value : undefined;
  const replace = useRef<(text: EntryFields) => void>(undefined);
  const draft = useDraft<EntryFields>({
    shelf: `bai-du-thi.${given.id}.${given.person}`,
    saved: given.text,
    revision: given.revision,
    flaws: flawsIn,
    send: (text, { base, leaving }) =>
      sendDraft<EntryFields>(`${given.here}/phieu/luu`, { saving: { ...text, base }, leaving }),
    onReplaced: (text) => replace.current?.(text),
  });
  const { text, trouble, conflicts } = draft.draft;
  const editor = useEditor<EntryFields>({
    id: 'bai-du-thi',
    schema: textInput,
    drawn: shownFields(stale?.mine ?? returnedFields(state) ?? text),
    state,
    keeps: true,
    said: flawsSaid,
  });
  const { form } = editor;
  /** What the draft knows; null while it puts its own text into the controls. */
  const told = useRef<EntryFields | null>(text);
  useEffect(() => {
    replace.current = (next) => {
      told.current = null;
      const now = typedFields(form.getValues());
      for (const name of differing(now, next)) form.setValue(name, shownFields(next)[name]);
      told.current = next;
    };
  }, [form]);

  const { type } = draft;
  useEffect(() => {
    const hear = () => {
      const typed = typedFields(form.getValues());
      if (!told.current || differing(typed, told.current).length === 0) return;
      told.current = typed;
      type(typed);
    };
    // What was typed before the script came.
    hear();
    return form.subscribe({ formState: { values: true }, callback: hear });
  }, [form, type]);

  const tasks = tasksOf(given.here, { entry: text, kinds: given.kinds, rules: given.rules });
  const needs = needsOf(given.rules);
  const { least, most, reserves } = given.rules.team;

  const optional = (need: EntryMissing) => (needs.includes(need) ? '' : ' Không bắt buộc.');
  const router = useRouter();
  const go = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await draft.flush()) router.push(given.here);
  };
  const field = (name: 'title' | 'summary' | 'story' | 'clipLink') => ({
    ...editor.field(name),
    max: limits[name],
  });
  return (
    <PostForm post={post} {...editor.bind} undrafted onSubmit={(event) => void go(event)} autoComplete="off">
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="here" value={given.here} />
      <input type="hidden" name="base" value={stale?.revision ?? given.revision} />
      <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="min-w-0 space-y-6">
          <ToTasks tasks={tasks} />
          {state?.kind !== 'done' && <Outcome state={state} />}
          {stale && <Conflicts mine={stale.mine} theirs={stale.theirs} />}
          <DraftNotices
            of="Bài dự thi"
            restoredAt={draft.restoredAt}
            refused={trouble?.kind === 'refused' ? trouble.reason : undefined}
            onDrop={draft.drop}
            onRetry={draft.save}
          />
          <Conflicts mine={text} theirs={conflicts} choose={draft.choose} />
          <Section title="Bài dự thi" boxed>
            <TextareaField
              {...field('title')}
              printed
              label="Tên bài dự thi"
              hint={needs.includes('story') ? undefined : 'Ví dụ: tên tiết mục hoặc tên đội thi.'}
              rows={2}
            />
            <TextareaField
              {...field('summary')}
              label="Tóm tắt"
              hint={`Mục tiêu, cách làm, kết quả chính; được giới thiệu công khai.${optional('summary')}`}
              rows={4}
            />
            <TextareaField
              {...field('story')}
              label="Nội dung bài dự thi"
              hint={`Hoàn cảnh, cách vận động Nhân dân, kết quả, bài học, khả năng nhân rộng.${optional('story')}`}
              rows={12}
            />
            <TextField
              {...field('clipLink')}
              label="Đường dẫn clip giới thiệu"
              hint={`Nếu clip đặt ở nơi khác, ví dụ https://…; nếu là tệp thì tải lên ở trang bài dự thi.${optional('clip')}`}
              inputMode="url"
            />
          </Section>
          <Section
            title="Đội thi"
            id="team"
            boxed
            intro={`Từ ${least} đến ${most} thành viên, trong đó một đội trưởng; không quá ${reserves} dự bị. Thành viên Ban Tổ chức, Ban Giám khảo, Tổ Thư ký không được dự thi.`}
          >
            <Team editor={editor} />
          </Section>
        </div>
        <aside
          id="viec-truoc-khi-nop"
          className="mt-8 scroll-mt-4 lg:sticky lg:top-4 lg:mt-0 lg:max-h-[calc(100dvh-20rem)] lg:overflow-y-auto"
        >
          <TaskList title="Trước khi nộp" tasks={tasks} dense />
        </aside>
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 sm:-mx-8 sm:px-8">
        <SavedState
          state={draft.state}
          at={draft.savedAt}
          held={draft.draft.held.map((name) => ({ field: name, label: labels[name].toLowerCase() }))}
        />
        <Submit pendingLabel="Đang lưu…">Lưu và xem lại</Submit>
      </div>
    </PostForm>
  );
}

const differing = (one: EntryFields, other: EntryFields) =>
  fieldNames.filter((name) => !same(one[name], other[name]));

/** What is too long is told while it is typed. */
function flawsSaid(typed: EntryFields): (name: string) => string | undefined {
  const { error } = textInput.safeParse(typed);
  const flaws = error ? errorsOf(error) : {};
  return (name) => flaws[name];
}
