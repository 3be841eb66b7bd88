import type { NoTable } from './table';

export const sheetRefusals = [
  'tooBig',
  'notSpreadsheet',
  'oldExcel',
  'locked',
  'binaryExcel',
  'openDocument',
  'notUtf8',
] as const;
export type SheetRefusal = (typeof sheetRefusals)[number];

export type Unread = NoTable | { why: SheetRefusal | 'tooMany' | 'empty' };
