import { z } from 'zod';
import { isUnitSeatKind } from '@/domain/actor';
import { givenSeatKinds, type GivenSeatKind } from '@/domain/people/person';
import { zeroBack } from '@/domain/text/phone';
import type { WantedColumn } from '@/domain/spreadsheet/table';
import { fold, line } from '@/domain/text/text';
import { emailInput } from '@/server/account/sign-in/credentials';
import { namesakeLine } from '@/server/people/namesakes';
import { type CheckedLine, mostPeople } from '@/server/people/import';
import { reasonWords } from '@/ui/words/reason';
import { seatWords } from '@/ui/words/words';
import { rowsInput } from '@/app/(desk)/spreadsheet/import-lines';
import { wordsShape } from '../input';

/** The columns that are read, in the order of the template. */
export const wanted: WantedColumn[] = [
  { key: 'name', heading: 'Họ và tên', also: ['Họ tên', 'Họ, tên', 'Tên người dùng', 'Tên'] },
  { key: 'email', heading: 'Thư điện tử', also: ['Email', 'E-mail', 'Địa chỉ thư điện tử', 'Hộp thư'] },
  { key: 'title', heading: 'Chức vụ', also: ['Chức danh', 'Chức vụ, chức danh'], optional: true },
  {
    key: 'phone',
    heading: 'Điện thoại',
    also: ['Số điện thoại', 'SĐT', 'ĐT', 'Di động', 'Điện thoại liên hệ'],
    optional: true,
  },
  {
    key: 'unit',
    heading: 'Đơn vị (mã hoặc tên)',
    also: ['Mã đơn vị', 'Tên đơn vị', 'Đơn vị công tác', 'Cơ quan', 'Cơ quan, đơn vị'],
  },
  { key: 'seat', heading: 'Vai trò', also: ['Quyền', 'Nhiệm vụ', 'Vai trò trên cổng'] },
];
export const headers = wanted.map(({ heading }) => heading);

const seatNames = givenSeatKinds.map((kind) => seatWords[kind]).join('; ');

const seatByName = (typed: string): GivenSeatKind | undefined =>
  givenSeatKinds.find((kind) => kind === typed || fold(seatWords[kind]) === fold(typed));

const seat = z.string().transform((typed, ctx) => {
  const kind = seatByName(typed);
  if (kind) return kind;
  ctx.addIssue({ code: 'custom', message: `Vai trò phải là một trong: ${seatNames}` });
  return z.NEVER;
});

/** The same for a line of the sheet and for a row that comes back from the preview. */
export const personLine = z
  .object({
    email: emailInput,
    ...wordsShape,
    phone: z.preprocess((typed) => (typeof typed === 'string' ? zeroBack(typed) : typed), wordsShape.phone),
    unit: z.string().default('').transform(line),
    seat,
    /** The preview asked whether this is one of those who have an account. */
    isAsked: z.boolean().default(false),
  })
  .refine((typed) => !isUnitSeatKind(typed.seat) || typed.unit !== '', {
    path: ['unit'],
    error: 'Chưa nhập đơn vị',
  })
  .transform((typed) => (isUnitSeatKind(typed.seat) ? typed : { ...typed, unit: '' }));

/** `isOther`: the rows, counted from 0, of which somebody said that it is another person. Rows left open are left out. */
export const peopleInput = rowsInput(personLine, mostPeople)
  .extend({
    isOther: z.preprocess(
      (typed) => (typeof typed === 'string' ? [typed] : typed),
      z.array(z.coerce.number().int()).default([]),
    ),
  })
  .transform(({ rows, isOther }) => ({
    rows: rows.flatMap(({ isAsked, ...row }, at) =>
      isAsked && !isOther.includes(at) ? [] : [{ ...row, isOther: isAsked }],
    ),
    left: rows.filter(({ isAsked }, at) => isAsked && !isOther.includes(at)).length,
  }))
  .refine(({ rows }) => rows.length > 0, { path: ['isOther'], error: 'Chưa chọn dòng nào để nhập' });

export function problemWords({ problem, near }: Pick<CheckedLine, 'problem' | 'near'>): string | null {
  if (!problem) return null;
  const words =
    problem in own ? own[problem as keyof typeof own] : reasonWords[problem as keyof typeof reasonWords];
  const guesses = near.map(({ name, code }) => `${name} (mã ${code})`).join('; ');
  return guesses ? `${words}. Có phải: ${guesses}?` : words;
}

/** "Có thể trùng với Lò Văn Hòa (Công chức, hoa.lv@sonla.gov.vn)" */
export const askWords = ({ namesakes }: Pick<CheckedLine, 'namesakes'>): string | undefined =>
  namesakes.length > 0 ? `Có thể trùng với ${namesakes.map(namesakeLine).join('; ')}` : undefined;

const own = {
  unitUnknown: 'Không có đơn vị nào với mã hoặc tên này',
  unitAmbiguous: 'Có nhiều đơn vị cùng tên; nhập mã đơn vị hoặc thêm tên cấp trên',
  emailTaken: 'Thư điện tử này đã có tài khoản',
  emailTwice: 'Thư điện tử này đã có ở dòng trên',
};
