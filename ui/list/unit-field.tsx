'use client';

import { type KeyboardEvent, useState, useSyncExternalStore } from 'react';
import { isBlank } from '@/domain/text/text';
import { type CalledUnit, unitsCalled } from '@/domain/text/unit-name';
import { Button } from '../element/button';
import { type Option, SelectField, type SelectFieldProps } from '../form/select-field';

export type UnitOption = Option & { unit: CalledUnit };

/** So many are shown; whoever sees more than these types another word. */
const SHOWN = 6;

/**
 * A choice among hundreds of units: above the plain list a search that knows a unit by whatever it is called, as the
 * search of units does. It picks in the list and posts nothing itself; without a script the list stands alone.
 */
export function UnitField({ options, ...select }: Props) {
  const [q, ask] = useState('');
  const [picked, setPicked] = useState('');
  const runs = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  const id = select.id ?? select.name;
  const found = foundIn(options, q);
  const pick = (option: Option) => {
    chooseIn(id, option.value);
    setPicked(option.label);
    ask('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && q !== '') {
      event.preventDefault();
      ask('');
    }
    if (event.key !== 'Enter') return;
    // Enter in a search picks; it never sends the form around it.
    event.preventDefault();
    if (found[0]) pick(found[0]);
  };
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {runs && (
        <div role="search" aria-label={`Tìm cho ô ${nameOf(select.label)}`}>
          <label htmlFor={`${id}-search`} className="block text-sm text-ink-soft">
            Tìm đơn vị để chọn
          </label>
          <input
            id={`${id}-search`}
            type="search"
            value={q}
            autoComplete="off"
            placeholder="Ví dụ: chieng ban, TP Sơn La, mã đơn vị"
            onChange={({ target }) => {
              ask(target.value);
              setPicked('');
            }}
            onKeyDown={onKeyDown}
            className="control mt-1"
          />
          {found.length > 0 && (
            <ul className="mt-2 space-y-1">
              {found.slice(0, SHOWN).map((option) => (
                <li key={option.value}>
                  <Button
                    variant="quiet"
                    className="w-full justify-start text-left"
                    onClick={() => pick(option)}
                  >
                    {option.label}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <p role="status" className="text-sm text-ink-soft">
            {picked ? `Đã chọn: ${picked}` : saidOf(q, found)}
          </p>
        </div>
      )}
      <SelectField {...select} options={options} />
    </div>
  );
}

const nameOf = (label: SelectFieldProps['label']): string =>
  typeof label === 'string' ? `“${label}”` : 'đơn vị';

const foundIn = (options: readonly UnitOption[], q: string): Option[] => {
  if (isBlank(q)) return [];
  const units = options.map(({ unit, ...option }) => ({ ...unit, option }));
  return unitsCalled(units, q).map(({ option }) => option);
};

function saidOf(q: string, found: readonly Option[]): string {
  if (isBlank(q)) return '';
  if (found.length === 0) return 'Không có đơn vị nào như vậy. Gõ từ khác, hoặc chọn trong danh sách dưới.';
  if (found.length > SHOWN)
    return `${found.length} đơn vị, đây là ${SHOWN} đơn vị gần nhất. Gõ thêm để tìm đúng.`;
  return `${found.length} đơn vị. Bấm để chọn, hoặc Enter để chọn đơn vị đầu.`;
}

/** As if a person had chosen it there: whoever listens to the list, a draft or a rule, hears of it. */
function chooseIn(id: string, value: string): void {
  const select = document.getElementById(id);
  if (!(select instanceof HTMLSelectElement)) return;
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  select.focus();
}

type Props = Omit<SelectFieldProps, 'options'> & { options: readonly UnitOption[] };
