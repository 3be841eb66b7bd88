import { z } from 'zod';
import { isUnitSeatKind } from '@/domain/actor';
import { givenSeatKinds, type GivenSeatKind } from '@/domain/person';
import { fold, line } from '@/domain/text';
import { emailInput } from '@/server/credentials';
import { type LineProblem, mostPeople } from '@/server/people-import';
import { reasonWords } from '@/ui/reason-words';
import { seatWords } from '@/ui/words';
import { rowsInput } from '../../import-lines';
import { wordsShape } from '../input';

/** The columns of the sheet, in their order. */
export const headers = [
  'Họ và tên',
  'Thư điện tử',
  'Chức vụ',
  'Điện thoại',
  'Đơn vị (mã hoặc tên)',
  'Vai trò',
];
export const keys = ['name', 'email', 'title', 'phone', 'unit', 'seat'] as const;

const seatNames = givenSeatKinds.map((kind) => seatWords[kind]).join('; ');

const seatByName = (typed: string): GivenSeatKind | undefined =>
  givenSeatKinds.find((kind) => kind === typed || fold(seatWords[kind]) === fold(typed));

const seat = z.string().transform((typed, ctx) => {
  const kind = seatByName(typed);
  if (kind) return kind;
  ctx.addIssue({ code: 'custom', message: `Vai trò phải là một trong: ${seatNames}` });
  return z.NEVER;
});

/** A spreadsheet takes a telephone for a number and drops the 0 before it. */
export const zeroBack = (typed: string): string =>
  /^\d{9}$/u.test(typed.trim()) ? `0${typed.trim()}` : typed;

/** The same for a line of the sheet and for a row that comes back from the preview. */
export const personLine = z
  .object({
    email: emailInput,
    ...wordsShape,
    phone: z.preprocess((typed) => (typeof typed === 'string' ? zeroBack(typed) : typed), wordsShape.phone),
    unit: z.string().default('').transform(line),
    seat,
  })
  .refine((typed) => !isUnitSeatKind(typed.seat) || typed.unit !== '', {
    path: ['unit'],
    error: 'Chưa nhập đơn vị',
  })
  .transform((typed) => (isUnitSeatKind(typed.seat) ? typed : { ...typed, unit: '' }));

export const peopleInput = rowsInput(personLine, mostPeople);

export const problemWords = (problem: LineProblem): string =>
  problem in own ? own[problem as keyof typeof own] : reasonWords[problem as keyof typeof reasonWords];

const own = {
  unitUnknown: 'Không có đơn vị nào với mã hoặc tên này',
  unitAmbiguous: 'Có nhiều đơn vị cùng tên; nhập mã đơn vị',
  emailTaken: 'Thư điện tử này đã có tài khoản',
  emailTwice: 'Thư điện tử này đã có ở dòng trên',
};
