import type { HandRun } from '@/server/contest/sheets/hands';
import { formatMoment } from '@/ui/words/format';

/** Whose hand made which saves of a sheet, oldest first. */
export function Hands({ runs, judge }: { runs: readonly HandRun[]; judge: string }) {
  return (
    <ul className="list-disc pl-5">
      {runs.map(({ firstRevision, lastRevision, firstAt, lastAt, name, own }) => (
        <li key={firstRevision}>
          {firstRevision === lastRevision
            ? `Lần lưu ${firstRevision}`
            : `Lần lưu ${firstRevision} đến ${lastRevision}`}
          : {own ? judge : `${name} (nhập thay)`}, {formatMoment(firstAt)}
          {lastAt.getTime() !== firstAt.getTime() && ` đến ${formatMoment(lastAt)}`}
        </li>
      ))}
    </ul>
  );
}
