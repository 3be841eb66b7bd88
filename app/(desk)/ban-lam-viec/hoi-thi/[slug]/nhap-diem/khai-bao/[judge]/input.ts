import { deskPage } from '@/domain/addresses';
import { z } from 'zod';
import { conflictAnswers } from '@/domain/contest/jury/conflict';
import { lines } from '@/domain/text/text';

const whose = {
  contest: z.string(),
  judge: z.string(),
  back: z.string().startsWith(`${deskPage.contests}/`),
};

/** Each row by its entry: answer.<entry> and reason.<entry>; rows without an answer are not on the paper yet. */
export const declareInput = z.looseObject(whose).transform(({ contest, judge, back, ...typed }, context) => {
  const rows = Object.entries(typed).flatMap(([name, answer]) => {
    if (!name.startsWith('answer.') || answer === '') return [];
    const entryId = name.slice('answer.'.length);
    const given = conflictAnswers.find((known) => known === answer);
    const written = typed[`reason.${entryId}`];
    const reason = lines(typeof written === 'string' ? written : '').slice(0, 2_000);
    if (!given || (given !== 'none' && reason === '')) {
      const path = [`reason.${entryId}`];
      context.issues.push({ code: 'custom', path, message: 'Chưa nhập lý do ghi trên giấy', input: reason });
      return [];
    }
    return [{ entryId, answer: given, reason }];
  });
  if (rows.length === 0 && context.issues.length === 0)
    context.issues.push({ code: 'custom', path: ['contest'], message: 'Chưa nhập khai báo nào', input: '' });
  return { contest, judge, back, rows };
});

export const confirmInput = z.object({ ...whose, seen: z.string() });
