'use client';

import { type MouseEvent, type ReactNode, useRef } from 'react';
import {
  type ArrayPath,
  type FieldArray,
  type FieldValues,
  useFieldArray,
  type UseFieldArrayReturn,
} from 'react-hook-form';
import { Button } from '../../element/button';
import { Icon } from '../../element/icon';
import type { Editor } from './editor';

/** A list of an editor whose rows are added, removed and put in order. */
export function Rows<T extends FieldValues, N extends ArrayPath<T>>({
  editor,
  name,
  ...list
}: RowsProps<T, N>) {
  return <RowList {...list} list={useFieldArray({ control: editor.form.control, name })} />;
}

/** The same of rows that more than one list shows; `shows` says which of them stand here. */
export function RowList<T extends FieldValues, N extends ArrayPath<T>>({
  list: { fields, append, remove, swap },
  label,
  shows = () => true,
  blank,
  add,
  ordered,
  children,
}: ListProps<T, N>) {
  const adds = useRef<HTMLButtonElement>(null);
  const shown = fields.flatMap(({ id }, index) => (shows(index) ? [{ id, index }] : []));
  /** The focus goes to the neighbour, not back to the top of the page. */
  const drop = (event: MouseEvent, index: number) => {
    const row = event.currentTarget.closest('li');
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    (next?.querySelector<HTMLElement>(':scope > [data-acts] [data-removes]') ?? adds.current)?.focus();
    remove(index);
  };
  return (
    <div className="space-y-3">
      <ol aria-label={label} className="space-y-3">
        {shown.map(({ id, index }, at) => (
          <li key={id} className="rounded-lg border border-line bg-surface p-4">
            {children(index, at)}
            <div data-acts className="mt-3 flex flex-wrap gap-2">
              {ordered && at > 0 && (
                <Button
                  variant="quiet"
                  onClick={() => swap(index, shown[at - 1]?.index ?? index)}
                  aria-label={`${label}: đưa mục ${at + 1} lên trên`}
                >
                  <Icon name="chevronUp" /> Lên trên
                </Button>
              )}
              <Button
                variant="quiet"
                data-removes
                onClick={(event) => drop(event, index)}
                aria-label={`${label}: xóa mục ${at + 1}`}
              >
                <Icon name="trash" /> Xóa
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button ref={adds} variant="secondary" onClick={() => append(blank())}>
        <Icon name="plus" /> {add}
      </Button>
    </div>
  );
}

type ListProps<T extends FieldValues, N extends ArrayPath<T>> = {
  list: UseFieldArrayReturn<T, N>;
  label: string;
  shows?: (index: number) => boolean;
  blank: () => FieldArray<T, N>;
  /** the words on the button */
  add: string;
  ordered?: boolean;
  /** @param index among all rows; @param at among those that stand here */
  children: (index: number, at: number) => ReactNode;
};

type RowsProps<T extends FieldValues, N extends ArrayPath<T>> = Omit<ListProps<T, N>, 'list' | 'shows'> & {
  editor: Editor<T>;
  name: N;
};
