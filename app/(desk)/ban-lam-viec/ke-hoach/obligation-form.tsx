'use client';

import { type DueRule, dueKinds } from '@/domain/obligation/due';
import { natures, type ObligationFlaw, obligationFlaws } from '@/domain/obligation/obligation';
import { CheckboxGroup } from '@/ui/form/choice-field';
import { DateField } from '@/ui/form/date-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { type FormState, Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { NumberField, TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { dueKindWords, flawField, flawWords, natureWords } from '@/ui/words/plan/obligation';
import { boundKindOptions } from '@/ui/words/kinds';
import { addToScheme, describeObligation } from './actions';

type Given = {
  clause: string;
  words: string;
  evidence: string;
  nature: string;
  kinds: readonly string[];
  due: DueRule;
};

type Props = {
  schemeId: string;
  /** The first year in which it is asked, whose kinds of units it may be asked of. */
  from: number;
  given: Given;
  /** The obligation that is changed; a new one without it, for these years. */
  id?: string;
  years?: { firstYear: number; lastYear: number };
};

export function ObligationForm({ schemeId, from, given, id, years }: Props) {
  const [state, post] = usePost(id ? describeObligation : addToScheme);
  const shown = flawedAt(state);
  const field = fieldsOf(shown);
  const rule = ruleWords(given.due);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={shown} />
      <input type="hidden" name="schemeId" value={schemeId} />
      {id && <input type="hidden" name="id" value={id} />}
      <div className="grid gap-4 sm:grid-cols-2">
        {!id && <TextField {...field('code')} label="Mã" placeholder="Ví dụ: B3" maxLength={12} required />}
        <TextField
          {...field('clause', given.clause)}
          label="Mục của kế hoạch"
          placeholder="Ví dụ: mục IV.1"
          required
        />
      </div>
      <TextareaField {...field('words', given.words)} label="Nội dung nhiệm vụ" rows={3} max={500} required />
      <TextField {...field('evidence', given.evidence)} label="Văn bản, tài liệu cần nộp" maxLength={500} />
      <SelectField
        {...field('nature', given.nature)}
        label="Cách thực hiện"
        options={natures.map((value) => ({ value, label: natureWords[value] }))}
        required
      />
      <CheckboxGroup
        name="kinds"
        label="Loại đơn vị phải thực hiện"
        options={boundKindOptions(from)}
        chosen={given.kinds}
        error={field('kinds').error}
      />
      <fieldset className="space-y-4 rounded-lg border border-line p-4">
        <legend className="px-1 font-medium">Hạn</legend>
        <SelectField
          {...field('dueKind', given.due.kind)}
          label="Loại hạn"
          options={dueKinds.map((value) => ({ value, label: dueKindWords[value] }))}
          error={field('dueKind').error ?? field('due').error}
          required
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field('dueDay', rule.dueDay)} label="Ngày, tháng (hằng năm)" placeholder="15/6" />
          <DateField {...field('dueOn', rule.dueOn)} label="Ngày (một lần)" />
          <TextField {...field('quarter', rule.quarter)} label="Quý (một lần)" placeholder="III/2026" />
          <TextField {...field('withCode', rule.withCode)} label="Cùng hạn với nhiệm vụ" placeholder="R7" />
        </div>
        <p className="text-sm text-ink-soft">Chỉ ô ứng với loại hạn đã chọn được dùng.</p>
      </fieldset>
      {years && (
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField {...field('firstYear', String(years.firstYear))} label="Áp dụng từ năm" required />
          <NumberField {...field('lastYear', String(years.lastYear))} label="đến năm" required />
        </div>
      )}
      <Submit>{id ? 'Lưu nhiệm vụ' : 'Thêm nhiệm vụ'}</Submit>
    </PostForm>
  );
}

function ruleWords(due: DueRule) {
  return {
    dueDay: due.kind === 'before' || due.kind === 'yearly' ? `${due.day}/${due.month}` : '',
    dueOn: due.kind === 'beforeDay' || due.kind === 'by' ? due.on : '',
    quarter: due.kind === 'quarter' ? `${['I', 'II', 'III', 'IV'][due.quarter - 1]}/${due.year}` : '',
    withCode: due.kind === 'with' ? due.code : '',
  };
}

/** What is wrong with the obligation as a whole is said at its field. */
function flawedAt(state: FormState | null): FormState | null {
  if (state?.kind !== 'denied' || state.refusal.reason !== 'obligationFlawed') return state;
  const [flaw] = state.refusal.missing ?? [];
  if (!isFlaw(flaw)) return state;
  return { kind: 'invalid', errors: { [flawField[flaw]]: flawWords[flaw] }, typed: state.typed };
}

const isFlaw = (word: string | undefined): word is ObligationFlaw =>
  obligationFlaws.some((flaw) => flaw === word);
