'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import type { Part } from '@/domain/contest/setup/rules';
import { useDraft } from '@/ui/draft/draft';
import { sendDraft } from '@/ui/draft/draft-line';
import { DraftNotices } from '@/ui/draft/draft-notices';
import { ErrorSummary } from '@/ui/form/error-summary';
import { Section } from '@/ui/page/section';
import { TextareaField } from '@/ui/form/textarea-field';
import { useTypedEarly } from '@/ui/draft/typed-early';
import { CriterionFields } from './criterion-fields';
import { ScoreBar } from './score-bar';
import { flawsIn, problemsIn, type SheetFields } from './sheet-text';
import { TornSheet } from './torn-sheet';
import { isBlank } from '@/domain/text/text';

export type SheetFormProps = {
  part: Part;
  text: SheetFields;
  revision: number;
  /** Whose text of what, for the device. */
  shelf: string;
  /** Where each save goes, and where the judge goes on to when everything is there. */
  saveTo: string;
  goTo: string;
  submitLabel: string;
};

const FORM = 'phieu-cham';

/** The sheet: points, comments, saved by itself. Used by the judge, and by the secretary for a printed sheet. */
export function SheetForm({ part, text: given, revision, shelf, saveTo, goTo, submitLabel }: SheetFormProps) {
  const early = useTypedEarly(FORM);
  const [leaving, setLeaving] = useState(false);
  const [asked, setAsked] = useState(false);
  const router = useRouter();
  const draft = useDraft<SheetFields>({
    shelf,
    saved: given,
    revision,
    flaws: (text) => flawsIn(part, text),
    send: (text, { base, leaving: going }) =>
      sendDraft<SheetFields>(saveTo, { saving: { ...text, base }, leaving: going }),
    // The fields are drawn from the draft itself.
    onReplaced: () => {},
  });
  const { text, trouble, conflicts } = draft.draft;
  const { type, put } = draft;

  useEffect(() => {
    if (!early) return;
    const typed = Object.fromEntries(
      Object.keys(given).map((name) => [name, early[name]?.[0] ?? given[name] ?? '']),
    );
    if (JSON.stringify(typed) !== JSON.stringify(given)) type(typed);
    // Once, for what was typed before the script arrived.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const set = (name: string, value: string) => put({ [name]: value });
  const flaws = flawsIn(part, text);
  const lacking = part.criteria.filter(({ key }) => isBlank(text[`p.${key}`] ?? ''));
  const lacks = Object.fromEntries(lacking.map(({ key }) => [`p.${key}`, 'Chưa nhập điểm']));
  const errors: Record<string, string> = asked ? { ...lacks, ...flaws } : flaws;

  const go = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (lacking.length > 0 || Object.keys(flaws).length > 0 || leaving) return;
    setLeaving(true);
    if (await draft.flush()) router.push(goTo);
    setLeaving(false);
  };

  return (
    <form
      id={FORM}
      onSubmit={(event) => void go(event)}
      noValidate
      autoComplete="off"
      className="space-y-4 sm:space-y-6"
    >
      {asked && Object.keys(errors).length > 0 && <ErrorSummary errors={problemsIn(part, errors)} />}
      <DraftNotices
        of="Phiếu chấm"
        restoredAt={draft.restoredAt}
        refused={trouble?.kind === 'refused' ? trouble.reason : undefined}
        onDrop={draft.drop}
        onRetry={draft.save}
      />
      <TornSheet part={part} mine={text} theirs={conflicts} choose={draft.choose} />
      <p className="hidden text-sm text-ink-faint lg:block">
        Phím ↑ ↓ để tăng, giảm điểm; Enter để sang tiêu chí sau.
      </p>
      {part.criteria.map((criterion, at) => (
        <CriterionFields
          key={criterion.key}
          part={part}
          criterion={criterion}
          number={at + 1}
          points={text[`p.${criterion.key}`] ?? ''}
          comment={text[`c.${criterion.key}`] ?? ''}
          error={errors[`p.${criterion.key}`]}
          onType={set}
        />
      ))}
      <Section title="Nhận xét chung" boxed>
        <TextareaField
          name="comment"
          label="Nhận xét chung về bài dự thi"
          rows={4}
          max={5000}
          value={text.comment ?? ''}
          onChange={(event) => set('comment', event.target.value)}
        />
        {'privateNote' in text && (
          <TextareaField
            name="privateNote"
            label="Ghi chú riêng"
            hint="Chỉ giám khảo thấy, không in, không nộp."
            rows={3}
            max={5000}
            value={text.privateNote}
            onChange={(event) => set('privateNote', event.target.value)}
          />
        )}
      </Section>
      <ScoreBar
        part={part}
        text={text}
        state={draft.state}
        savedAt={draft.savedAt}
        leaving={leaving}
        submitLabel={submitLabel}
      />
    </form>
  );
}
