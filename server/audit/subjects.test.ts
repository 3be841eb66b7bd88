import { expect, test } from 'vitest';
import { actWords } from '@/ui/words/history';
import { marks, stage, when } from '../testing/contest';
import { historyList } from './queries';
import { rule } from '../contest/prizes/rulings';
import { subjectsOf } from './subjects';

test('the history of a contest is told in words, each row with what it is about', async () => {
  const { contestId, organiser, entries, chief, deputy, first } = await stage(2);
  for (const judge of [chief, deputy, first])
    for (const { id } of entries) await marks(judge, { entryId: id });
  await rule(
    { by: chief, now: when.deciding },
    { contestId, block: 'huyen', order: entries.map(({ id }) => id), reason: 'QĐ 01/BGK' },
  );
  const { rows } = await historyList(organiser, { page: 1, size: 200 });
  const subjects = await subjectsOf(organiser, rows);
  expect(rows.filter(({ noun, event }) => /^[a-zA-Z]+$/u.test(actWords(noun, event)))).toEqual([]);
  // The rows that the history writes about itself are about nobody.
  const about = rows.filter(({ noun }) => noun !== 'state');
  expect(about.filter(({ subjectId }) => !subjects.has(subjectId))).toEqual([]);
  const words = rows.map(({ noun, event, subjectId }) => [
    actWords(noun, event),
    subjects.get(subjectId)?.words,
  ]);
  expect(words).toContainEqual(['Nộp phiếu chấm', expect.stringMatching(/^BDT-\d{3}, .+; giám khảo /u)]);
  expect(words).toContainEqual(['Nộp bài dự thi', expect.stringMatching(/^BDT-\d{3}, /u)]);
  expect(words).toContainEqual(['Thông báo Hội thi', 'Hội thi thử']);
});
