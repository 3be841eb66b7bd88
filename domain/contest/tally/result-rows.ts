import { isBlank } from '../../text/text';
import { pointsOf } from './points';
import type { Part } from '../setup/rules';

export type ResultRow = { code: string; points: number | null; seconds: number | null };

export type RowFault = { row: number; code: string; why: RowWhy };
export type RowWhy =
  | 'unknownEntry'
  | 'twice'
  | 'noPoints'
  | 'pointsUnreadable'
  | 'offScale'
  | 'timeUnreadable';

/** "10:05" or "0:10:05" → 605; null if empty, undefined if it is not a time. */
export function secondsOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const hours = /^(\d{1,2}):([0-5]\d):([0-5]\d)$/u.exec(text);
  if (hours) return Number(hours[1]) * 3_600 + Number(hours[2]) * 60 + Number(hours[3]);
  const match = /^(\d{1,3}):([0-5]\d)$/u.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

const FIRST_DAY = Date.UTC(1899, 11, 30);

/** Recovers the text of a cell that a spreadsheet turned into a clock: 10:05:00 was "10:05"
 * (minutes and seconds), 0:10:05 was typed in full; 0:10:00 is ambiguous. */
export function clockTyped(clock: Date): string {
  const seconds = Math.round((clock.getTime() - FIRST_DAY) / 1_000);
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  if (s > 0) return `${h}:${two(m)}:${two(s)}`;
  return h > 0 || m === 0 ? `${h}:${two(m)}` : `0:${two(m)}?`;
}

export const secondsTyped = (seconds: number | null): string =>
  seconds === null ? '' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Ignores rows without points and time. @param codes the entries that take part */
export function rowsOf(
  part: Part,
  codes: readonly string[],
  cells: readonly (readonly string[])[],
): { rows: ResultRow[]; faults: RowFault[] } {
  const rows: ResultRow[] = [];
  const faults: RowFault[] = [];
  for (const [at, [code = '', points = '', time = '']] of cells.entries()) {
    if ([code, points, time].every((cell) => isBlank(cell))) continue;
    const read = readRow(part, { code: code.trim().toUpperCase(), points, time });
    const why = faultOf(read, codes, rows);
    if (typeof why === 'string') faults.push({ row: at + 2, code: code.trim(), why });
    else if (typeof read !== 'string') rows.push(read);
  }
  return { rows, faults };
}

function readRow(
  part: Part,
  { code, points, time }: { code: string; points: string; time: string },
): ResultRow | RowWhy {
  const seconds = secondsOf(time);
  if (seconds === undefined) return 'timeUnreadable';
  if (part.scoredBy === 'judges')
    return seconds === null ? 'timeUnreadable' : { code, points: null, seconds };
  if (isBlank(points)) return 'noPoints';
  const read = pointsOf(points);
  if (read === null) return 'pointsUnreadable';
  return read > part.points || read % part.step !== 0 ? 'offScale' : { code, points: read, seconds };
}

function faultOf(
  read: ResultRow | RowWhy,
  codes: readonly string[],
  before: readonly ResultRow[],
): RowWhy | null {
  if (typeof read === 'string') return read;
  if (!codes.includes(read.code)) return 'unknownEntry';
  return before.some(({ code }) => code === read.code) ? 'twice' : null;
}
