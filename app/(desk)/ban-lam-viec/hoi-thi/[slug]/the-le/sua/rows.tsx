import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';

/** A list whose rows are added, removed and put in order. */
export function Rows<Row>({ label, rows, onChange, blank, add, ordered, children }: RowsProps<Row>) {
  const put = (index: number, row: Row) => onChange(rows.map((old, at) => (at === index ? row : old)));
  const swap = (index: number) =>
    onChange(rows.map((row, at) => rows[at === index ? at - 1 : at === index - 1 ? at + 1 : at] ?? row));
  return (
    <div className="space-y-3">
      <ol aria-label={label} className="space-y-3">
        {rows.map((row, index) => (
          <li key={index} className="rounded-lg border border-line bg-surface p-4">
            {children(row, (next) => put(index, next), index)}
            <div className="mt-3 flex flex-wrap gap-2">
              {ordered && index > 0 && (
                <Button
                  variant="quiet"
                  onClick={() => swap(index)}
                  aria-label={`${label}: đưa mục ${index + 1} lên trên`}
                >
                  <Icon name="chevronUp" /> Lên trên
                </Button>
              )}
              <Button
                variant="quiet"
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
                aria-label={`${label}: xóa mục ${index + 1}`}
              >
                <Icon name="trash" /> Xóa
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button variant="secondary" onClick={() => onChange([...rows, blank()])}>
        <Icon name="plus" /> {add}
      </Button>
    </div>
  );
}

type RowsProps<Row> = {
  label: string;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  blank: () => Row;
  /** the words on the button */
  add: string;
  ordered?: boolean;
  children: (row: Row, change: (row: Row) => void, index: number) => ReactNode;
};

/** What every part of the form is given: the value, its change, and the errors by dotted name. */
export type Piece<T> = {
  value: T;
  onChange: (value: T) => void;
  errorAt: (name: string) => string | undefined;
};
