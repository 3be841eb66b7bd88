'use client';

import { deskPage } from '@/domain/addresses';
import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { textLimits } from '@/domain/registry/model/form';
import { useDraft } from '@/ui/draft/draft';
import { sendDraft } from '@/ui/draft/draft-line';
import { DraftNotices } from '@/ui/draft/draft-notices';
import { errorOf, Outcome, typedOf } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { SavedState } from '@/ui/draft/saved-state';
import { Section } from '@/ui/page/section';
import { Submit } from '@/ui/form/submit';
import { ScoreField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { type Early, useTypedEarly } from '@/ui/draft/typed-early';
import { factWords } from '@/ui/words/words';
import { saveReportAndGo } from './actions';
import { Conflicts } from './conflicts';
import { flawsIn, type Report, reportInput, tidyReport } from './input';

type Given = { id: string; text: Report; revision: number; person: string };

export function ReportForm({ given }: { given: Given }) {
  const [state, post] = usePost(saveReportAndGo);
  const stale = state?.kind === 'done' ? state.value : undefined;
  const drawn = stale?.mine ?? {
    results: typedOf(state, 'results', given.text.results),
    selfScore: typedOf(state, 'selfScore', given.text.selfScore),
  };
  const early = earlyReport(useTypedEarly('ket-qua-tu-cham'), given.text);
  const form = useForm<Report>({
    defaultValues: early ?? drawn,
    resolver: zodResolver(reportInput),
    mode: 'onChange',
  });
  const replacing = useRef(false);
  const here = deskPage.model(given.id);

  const draft = useDraft<Report>({
    shelf: `ket-qua.${given.id}.${given.person}`,
    saved: given.text,
    revision: given.revision,
    flaws: flawsIn,
    send: (text, { base, leaving }) =>
      sendDraft<Report>(`${here}/ket-qua/luu`, { saving: { ...text, base }, leaving }),
    onReplaced: (text) => {
      replacing.current = true;
      const now = tidyReport(form.getValues());
      for (const name of ['results', 'selfScore'] as const) {
        if (now[name] !== text[name]) form.setValue(name, text[name], { shouldValidate: true });
      }
      replacing.current = false;
    },
  });

  const { type } = draft;
  useEffect(() => {
    const watching = form.watch(() => {
      if (!replacing.current) type(tidyReport(form.getValues()));
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
  return (
    <PostForm
      id="ket-qua-tu-cham"
      post={post}
      undrafted
      onSubmit={(event) => void go(event)}
      noValidate
      autoComplete="off"
    >
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="base" value={stale?.revision ?? given.revision} />
      <div className="space-y-6">
        {state?.kind !== 'done' && <Outcome state={state} />}
        {stale && <Conflicts mine={stale.mine} theirs={stale.theirs} />}
        <DraftNotices
          of="Mô hình"
          restoredAt={draft.restoredAt}
          refused={trouble?.kind === 'refused' ? trouble.reason : undefined}
          onDrop={draft.drop}
          onRetry={draft.save}
        />
        <Conflicts mine={text} theirs={conflicts} choose={draft.choose} />
        <Section title="Kết quả" boxed>
          <TextareaField
            {...form.register('results')}
            label={factWords.results}
            hint="Số liệu cụ thể: đã làm được gì, bao nhiêu hộ tham gia, thay đổi thế nào so với trước."
            rows={8}
            max={textLimits.item}
            counted={text.results}
            defaultValue={drawn.results}
            error={flaws.results ?? errorOf(state, 'results')}
          />
        </Section>
        <Section title="Tự chấm điểm" boxed>
          <ScoreField
            {...form.register('selfScore')}
            max={undefined}
            label="Điểm tự chấm"
            outOf={100}
            defaultValue={drawn.selfScore}
            error={flaws.selfScore ?? errorOf(state, 'selfScore')}
          />
        </Section>
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 sm:-mx-8 sm:px-8">
        <SavedState
          state={draft.state}
          at={draft.savedAt}
          held={draft.draft.held.map((field) => ({ field, label: heldWords[field] }))}
        />
        <Submit pendingLabel="Đang lưu…">Lưu và xem lại</Submit>
      </div>
    </PostForm>
  );
}

const heldWords = { results: 'kết quả đạt được', selfScore: 'điểm tự chấm' };

function earlyReport(early: Early | null, saved: Report): Report | null {
  if (!early) return null;
  const typed = tidyReport({ results: early.results?.[0] ?? '', selfScore: early.selfScore?.[0] ?? '' });
  return typed.results === saved.results && typed.selfScore === saved.selfScore ? null : typed;
}
