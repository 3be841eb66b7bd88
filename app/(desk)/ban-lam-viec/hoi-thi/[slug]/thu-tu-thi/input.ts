import { z } from 'zod';
import { orderOf, type PlaceFault } from '@/domain/contest/jury/performance-order';
import { isBlank, line } from '@/domain/text/text';
import { reasonIfAny } from '../reason';

const said = z
  .string()
  .default('')
  .transform(line)
  .pipe(
    z
      .string()
      .min(5, { error: 'Nêu rõ bốc thăm ở đâu, ngày nào, ai chứng kiến' })
      .max(300, { error: 'Nhiều nhất 300 ký tự' }),
  );

const about = { contest: z.string(), part: z.string(), block: z.string(), source: said, reason: reasonIfAny };

/** As the captains said them, without the blanks and points between digits. */
export const drawInput = z.object({
  ...about,
  number: z
    .string()
    .default('')
    .transform((typed) => typed.replaceAll(/[\s.,-]/gu, ''))
    .pipe(z.string().regex(/^\d{1,60}$/u, { error: 'Nhập các chữ số vừa bốc, kể cả số 0 ở đầu' })),
});

/** Places as `place.<id of the entry>`. */
export const placesInput = z
  .looseObject(about)
  .transform(({ contest, part, block, source, reason, ...rest }, context) => {
    const places = Object.entries(rest).flatMap(([name, typed]) =>
      name.startsWith('place.') ? [{ id: name.slice(6), place: placeIn(String(typed)) }] : [],
    );
    const read = orderOf(places);
    if ('faults' in read) {
      for (const [id, fault] of read.faults)
        context.issues.push({
          code: 'custom',
          path: [`place.${id}`],
          message: faultWords(fault, places.length),
          input: rest[`place.${id}`],
        });
      return z.NEVER;
    }
    return { contest, part, block, source, reason, order: read.order };
  });

const placeIn = (typed: string): number | null => (isBlank(typed) ? null : Number(typed.trim()));

const faultWords = (fault: PlaceFault, most: number): string =>
  ({
    missing: 'Chưa nhập thứ tự thi',
    outside: `Thứ tự từ 1 đến ${most}`,
    twice: 'Trùng với bài khác',
  })[fault];
