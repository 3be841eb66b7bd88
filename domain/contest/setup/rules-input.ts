import { z } from 'zod';
import { line } from '../../text/text';
import { unitKinds } from '../../unit/unit';
import { partKinds, prizeRanks } from './rules';
import { rulesShape } from './rules-shape';

/** What stands in the controls of the rules editor, read as rules by browser and server alike. */

const points = z
  .string()
  .transform((typed) => line(typed).replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,4}(\.\d{1,2})?$/u, { error: 'Nhập số điểm, ví dụ 8,5' }))
  .transform((typed) => Math.round(Number(typed) * 100));

/** Empty: none. */
const pointsIfAny = (name: string) =>
  z.union([z.literal('').transform(() => null), points], {
    error: `${name}: để trống hoặc nhập số điểm, ví dụ 8,5`,
  });

const whole = (least: number) =>
  z
    .string()
    .overwrite(line)
    .regex(/^\d{1,3}$/u, { error: 'Nhập số nguyên, ví dụ 3' })
    .transform(Number)
    .refine((typed) => typed >= least, { error: `Nhập số từ ${least} trở lên` });

const words = (missing: string) =>
  z
    .string()
    .transform(line)
    .pipe(z.string().min(1, { error: missing }).max(300, { error: 'Quá dài: nhiều nhất 300 ký tự' }));

const seconds = z
  .string()
  .overwrite(line)
  .regex(/^\d{1,3}(:[0-5]\d)?$/u, { error: 'Nhập phút hoặc phút:giây, ví dụ 5:00' })
  .transform((typed) => {
    const [minutes = '0', rest = '0'] = typed.split(':');
    return Number(minutes) * 60 + Number(rest);
  })
  .refine((typed) => typed > 0, { error: 'Thời gian phải lớn hơn 0' });

const rest = { limit: z.string(), points: z.string(), underOneMinute: z.string(), fromOneMinute: z.string() };

const time = z.discriminatedUnion('shape', [
  z.object({ ...rest, shape: z.literal('') }).transform(() => null),
  z
    .object({ ...rest, shape: z.enum(['perStartedMinute', 'perFullMinute']), limit: seconds, points })
    .transform((typed) => ({ shape: typed.shape, limit: typed.limit, points: typed.points })),
  z
    .object({
      ...rest,
      shape: z.literal('bands'),
      limit: seconds,
      underOneMinute: points,
      fromOneMinute: points,
    })
    .transform(({ shape, limit, underOneMinute, fromOneMinute }) => ({
      shape,
      limit,
      underOneMinute,
      fromOneMinute,
    })),
  z
    .object({ ...rest, shape: z.literal('cutOff'), limit: seconds })
    .transform(({ shape, limit }) => ({ shape, limit })),
]);

const part = z.object({
  key: z.string(),
  name: words('Chưa nhập tên phần thi'),
  kind: z.enum(partKinds),
  scoredBy: z.enum(['judges', 'secretary']),
  points,
  step: points,
  passMark: pointsIfAny('Điểm sàn của phần thi'),
  criteria: z.array(
    z.object({
      key: z.string(),
      name: words('Chưa nhập tên tiêu chí'),
      points,
      levels: z.array(z.object({ from: points, text: words('Chưa nhập mô tả mức điểm') })),
    }),
  ),
  time,
});

const tie = z.object({ rule: z.enum(['higherPart', 'fasterPart', 'chair']), part: z.string() });

const prize = z
  .object({
    key: z.string(),
    name: words('Chưa nhập tên giải'),
    kind: z.enum(['main', 'side']),
    block: z.string(),
    rank: z.enum(prizeRanks),
    part: z.string(),
    count: whole(1),
  })
  .transform(({ key, name, kind, block, rank, part: of, count }) =>
    kind === 'main'
      ? { key, name, kind, block, rank, count }
      : { key, name, kind, part: of, block: block || null, count },
  );

export const rulesInput = z
  .object({
    blocks: z.array(
      z
        .object({
          key: z.string(),
          name: words('Chưa nhập tên khối'),
          kinds: z.array(z.enum(unitKinds)),
          groupId: z.string().max(64).default(''),
          admitted: z.array(
            z.object({
              unitId: z.string().min(1, { error: 'Chưa chọn đơn vị' }),
              decision: words('Chưa nhập số quyết định'),
            }),
          ),
        })
        .transform(({ groupId, ...block }) => ({ ...block, ...(groupId && { groupId }) })),
    ),
    parts: z.array(part),
    aggregation: z
      .object({
        method: z.enum(['mean', 'trimmedMean']),
        outlier: pointsIfAny('Bỏ phiếu lệch quá'),
        thirdMarking: pointsIfAny('Chấm lần ba khi lệch từ'),
        leastSheets: z
          .string()
          .transform(line)
          .pipe(
            z
              .string()
              .regex(/^([1-9]|1\d|20)?$/u, { error: 'Để trống hoặc nhập số phiếu từ 1 đến 20, ví dụ 3' }),
          ),
      })
      .transform(({ leastSheets, ...rest }) =>
        leastSheets === '' ? rest : { ...rest, leastSheets: Number(leastSheets) },
      ),
    ties: z.array(tie.transform(({ rule, part: of }) => (rule === 'chair' ? { rule } : { rule, part: of }))),
    prizes: z.array(prize),
    eligibility: z.object({
      dutyYear: z.union(
        [
          z.literal('').transform(() => null),
          z
            .string()
            .regex(/^20\d{2}$/u)
            .transform(Number),
        ],
        { error: 'Năm của mô hình bắt buộc: để trống hoặc nhập năm, ví dụ 2020' },
      ),
      allParts: z.boolean(),
    }),
    passMark: pointsIfAny('Tổng điểm sàn'),
    returnsAllowed: whole(0),
    team: z.object({ least: whole(1), most: whole(1), reserves: whole(0) }),
    blind: z.boolean(),
    othersScores: z.enum(['never', 'afterAll']),
    juryPublic: z.boolean(),
    meansPublic: z.boolean(),
  })
  .pipe(rulesShape);

/** The rules as they stand in the controls: numbers are what was typed. */
export type TypedRules = z.input<typeof rulesInput>;
