'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useActionState, useEffect } from 'react';
import type { ContestRules } from '@/domain/contest/rules';
import { same } from '@/domain/draft';
import type { PaperKind } from '@/domain/paper';
import { useDraft } from '@/ui/draft';
import { sendDraft } from '@/ui/draft-line';
import { DraftNotices } from '@/ui/draft-notices';
import { errorOf, Outcome } from '@/ui/outcome';
import { SavedState } from '@/ui/saved-state';
import { Section } from '@/ui/section';
import { Submit } from '@/ui/submit';
import { TaskList, ToTasks } from '@/ui/task-list';
import { TextField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';
import { useTypedEarly } from '@/ui/typed-early';
import { tasksOf } from '../tasks';
import { saveAndGo } from './actions';
import { Conflicts, labels } from './conflicts';
import { type EntryFields, fieldNames, flawsIn, gathered, limits, textInput } from './input';
import { Team } from './team';

type Given = {
  id: string;
  here: string;
  text: EntryFields;
  revision: number;
  kinds: PaperKind[];
  rules: ContestRules['team'];
  person: string;
};

export function EntryForm({ given }: { given: Given }) {
  const [state, post] = useActionState(saveAndGo, null);
  const stale = state?.kind === 'done' ? state.value : undefined;
  const early = useTypedEarly('bai-du-thi');
  const draft = useDraft<EntryFields>({
    shelf: `bai-du-thi.${given.id}.${given.person}`,
    saved: given.text,
    revision: given.revision,
    flaws: flawsIn,
    send: (text, base, leaving) =>
      sendDraft<EntryFields>(`${given.here}/phieu/luu`, { ...text, base }, leaving),
    // The controls show the draft itself.
    onReplaced: () => undefined,
  });
  const { type } = draft;
  const { text, trouble, conflicts } = draft.draft;
  const flaws = flawsIn(text);
  const tasks = tasksOf(given.here, text, given.kinds, given.rules);

  useEffect(() => {
    if (!early) return;
    const shown = Object.fromEntries(Object.entries(early).map(([name, texts]) => [name, texts[0] ?? '']));
    const read = textInput.safeParse(gathered(shown));
    if (read.success && !fieldNames.every((name) => same(read.data[name], given.text[name]))) type(read.data);
    // Once, for what was typed before the script arrived.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const router = useRouter();
  const go = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await draft.flush()) router.push(given.here);
  };
  const field = (name: 'title' | 'summary' | 'story' | 'clipLink') => ({
    name,
    value: text[name],
    onChange: (event: { target: { value: string } }) => type({ ...text, [name]: event.target.value }),
    error: flaws[name] ?? errorOf(state, name),
    max: limits[name],
  });
  return (
    <form id="bai-du-thi" action={post} onSubmit={(event) => void go(event)} noValidate autoComplete="off">
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
            <TextareaField {...field('title')} label="Tên bài dự thi" rows={2} />
            <TextareaField
              {...field('summary')}
              label="Tóm tắt"
              hint="Mục tiêu, cách làm, kết quả chính; được giới thiệu công khai."
              rows={4}
            />
            <TextareaField
              {...field('story')}
              label="Nội dung bài dự thi"
              hint="Hoàn cảnh, cách vận động Nhân dân, kết quả, bài học, khả năng nhân rộng."
              rows={12}
            />
            <TextField
              {...field('clipLink')}
              label="Đường dẫn clip giới thiệu"
              hint="Nếu clip đặt ở nơi khác, ví dụ https://…; nếu là tệp thì tải lên ở trang bài dự thi."
              inputMode="url"
            />
          </Section>
          <Section
            title="Đội thi"
            id="team"
            boxed
            intro={`Từ ${given.rules.least} đến ${given.rules.most} thành viên, trong đó một đội trưởng; không quá ${given.rules.reserves} dự bị. Thành viên Ban Tổ chức, Ban Giám khảo, Tổ Thư ký không được dự thi.`}
          >
            <Team team={text.team} onChange={(team) => type({ ...text, team })} />
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
    </form>
  );
}
