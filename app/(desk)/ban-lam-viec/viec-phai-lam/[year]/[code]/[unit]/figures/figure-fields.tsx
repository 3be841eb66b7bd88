'use client';

import { useState } from 'react';
import { figureOf, type Figures, type KnownFigures } from '@/domain/report/figures';
import { formFor, type Indicator, indicatorGroups, isDerived, isKnown } from '@/domain/report/form';
import { isBlank, line } from '@/domain/text/text';
import { figureText, figureTyped } from '@/domain/report/typed-figure';
import { NumberField } from '@/ui/form/text-field';
import { SelectField } from '@/ui/form/select-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { figureWords, indicatorGroupWords } from '@/ui/words/plan/report';
import { type FigureTexts, nameOf } from './figure-texts';

type FieldOf = (
  name: string,
  given?: string,
) => { name: string; defaultValue: string; error?: string | undefined };

type Props = {
  code: string;
  field: FieldOf;
  /** What was saved, or typed before two saves met. */
  texts: FigureTexts;
  known: KnownFigures;
};

/** The figures of a report, group by group; what is computed follows what is typed. */
export function FigureFields({ code, field, texts, known }: Props) {
  const form = formFor(code);
  const [typed, setTyped] = useState<FigureTexts>({});
  if (!form) return null;
  const standing = (key: string): string => {
    const name = nameOf.figure(key);
    return typed[name] ?? field(name, texts[name] ?? figureText({ kind: 'count' }, known[key])).defaultValue;
  };
  const answers = { form, known, figures: readIn(form.indicators, standing) };
  return (
    <div
      className="space-y-6"
      onInput={({ target }) => {
        const { name, value } = target as HTMLInputElement;
        setTyped((before) => ({ ...before, [name]: value }));
      }}
    >
      <input type="hidden" name="code" value={code} />
      {indicatorGroups.map((group) => (
        <fieldset key={group} className="space-y-4">
          <legend className="text-lg font-semibold">{indicatorGroupWords[group]}</legend>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {form.indicators
              .filter((one) => one.group === group)
              .map((one) =>
                isDerived(one) ? (
                  <Computed
                    key={one.key}
                    indicator={one}
                    words={figureWords(one, figureOf(answers, one.key))}
                  />
                ) : (
                  <IndicatorField
                    key={one.key}
                    indicator={one}
                    field={field}
                    texts={texts}
                    known={known[one.key]}
                    standing={standing(one.key)}
                    isEstimable={form.span === 'year'}
                  />
                ),
              )}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

const readIn = (indicators: readonly Indicator[], standing: (key: string) => string): Figures =>
  Object.fromEntries(
    indicators.flatMap((one) => {
      const read = isDerived(one) ? null : figureTyped(one, standing(one.key));
      return read && 'value' in read && read.value !== null ? [[one.key, { value: read.value }]] : [];
    }),
  );

const Computed = ({ indicator, words }: { indicator: Indicator; words: string }) => (
  <div>
    <p className="font-medium">{indicator.words}</p>
    <p className="tabular-nums">{words || '–'}</p>
    <p className="text-sm text-ink-faint">Cổng tự tính.</p>
  </div>
);

type FieldProps = Pick<Props, 'field' | 'texts'> & {
  indicator: Indicator;
  known: number | undefined;
  standing: string;
  isEstimable: boolean;
};

function IndicatorField({ indicator, field, texts, known, standing, isEstimable }: FieldProps) {
  const { key, kind, words, unit, required } = indicator;
  const name = nameOf.figure(key);
  const given = field(name, texts[name] ?? figureText({ kind: 'count' }, known));
  if (kind === 'text')
    return (
      <div className="sm:col-span-2">
        <TextareaField {...given} label={words} hint="Không bắt buộc." rows={3} max={2_000} />
      </div>
    );
  if (kind === 'yesNo')
    return <SelectField {...given} label={words} required={required} empty="Chọn" options={yesNo} />;
  const isOther = known !== undefined && !isBlank(standing) && line(standing) !== String(known);
  const estimated = nameOf.estimated(key);
  return (
    <div className="space-y-2">
      <NumberField
        {...given}
        label={words}
        suffix={unit}
        required={required}
        decimal={kind === 'percent'}
        hint={hintOf(indicator, known)}
      />
      {known !== undefined && <input type="hidden" name={nameOf.known(key)} value={known} />}
      {isOther && (
        <TextareaField
          {...field(nameOf.why(key), texts[nameOf.why(key)])}
          label={`Vì sao khác số ${known} trên cổng?`}
          hint={`Đơn vị ghi ${line(standing)}, cổng có ${known}. Ghi lý do trước khi nộp.`}
          rows={2}
          max={1_000}
        />
      )}
      {isEstimable && !isKnown(indicator) && (
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            name={estimated}
            value="co"
            defaultChecked={field(estimated, texts[estimated]).defaultValue === 'co'}
            className="size-5 accent-primary"
          />
          <span>
            <span className="sr-only">{words}: </span>Ước thực hiện
          </span>
        </label>
      )}
    </div>
  );
}

function hintOf({ kind, source }: Indicator, known: number | undefined): string | undefined {
  if (known !== undefined)
    return source === 'registry' ? `Theo cổng: ${known}.` : `Theo báo cáo kỳ trước: ${known}.`;
  if (source === 'lastPeriod') return 'Không có thì để trống.';
  if (kind === 'money') return 'Số tiền bằng đồng, nhiều nhất 12 chữ số.';
  return kind === 'percent' ? 'Từ 0 đến 100, ví dụ 87,5. Không có thì để trống.' : undefined;
}

const yesNo = [
  { value: 'co', label: 'Có' },
  { value: 'khong', label: 'Không' },
];
