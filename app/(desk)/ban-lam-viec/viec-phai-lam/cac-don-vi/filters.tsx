import { deskPage } from '@/domain/addresses';
import type { AnswersOfYear } from '@/server/obligations/queries';
import { SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { FilterBar, FilterChips } from '@/ui/list/filter-bar';
import { boundKindOptions, kindWordsIn } from '@/ui/words/kinds';
import { answerStateWords } from '@/ui/words/plan/obligation';
import { type AnswerAsk, askedAnswerStates, unitsAnswersHref } from '../ask';

type Props = { ask: AnswerAsk; years: readonly number[]; asked: AnswersOfYear['asked'] };

export const askedStateWords = {
  'chua-nop': 'Chưa nộp',
  'da-xong': 'Đã xong',
  ...answerStateWords,
};

export function AnswerFilters({ ask, years, asked }: Props) {
  const chips = answerChips(ask);
  return (
    <>
      <FilterBar
        action={deskPage.answersOfUnits}
        clearHref={chips.length > 0 ? unitsAnswersHref({ year: ask.year }) : undefined}
      >
        <TextField name="q" label="Tên đơn vị" placeholder="Có dấu hoặc không dấu" defaultValue={ask.q} />
        <SelectField
          name="nam"
          label="Năm"
          defaultValue={String(ask.year)}
          options={years.map((year) => ({ value: String(year), label: `Năm ${year}` }))}
        />
        <SelectField
          name="loai"
          label="Loại đơn vị"
          empty="Tất cả"
          defaultValue={ask.kind ?? ''}
          options={boundKindOptions(ask.year)}
        />
        <SelectField
          name="viec"
          label="Việc"
          empty="Tất cả"
          defaultValue={ask.code}
          options={asked.map(({ obligation }) => ({
            value: obligation.code,
            label: `${obligation.code}. ${obligation.words}`,
          }))}
        />
        <SelectField
          name="tinhtrang"
          label="Tình trạng"
          empty="Tất cả"
          defaultValue={ask.state ?? ''}
          options={askedAnswerStates.map((value) => ({
            value,
            label: askedStateWords[value],
          }))}
        />
      </FilterBar>
      <FilterChips chips={chips} />
    </>
  );
}

export function answerChips(ask: AnswerAsk) {
  const without = (part: Partial<AnswerAsk>) => unitsAnswersHref({ ...ask, ...part, page: 1 });
  return [
    ask.q ? { label: `“${ask.q}”`, removeHref: without({ q: '' }) } : null,
    ask.kind ? { label: kindWordsIn(ask.kind, ask.year), removeHref: without({ kind: null }) } : null,
    ask.code ? { label: `Việc ${ask.code}`, removeHref: without({ code: '' }) } : null,
    ask.state ? { label: askedStateWords[ask.state], removeHref: without({ state: null }) } : null,
  ].filter((chip) => chip !== null);
}
