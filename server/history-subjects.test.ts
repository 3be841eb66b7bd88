import { expect, test } from 'vitest';
import { actWords } from '@/ui/history-words';
import { marks, stage, when } from './contest-testing';
import { historyList } from './history-list';
import { rule } from './rulings';
import { subjectsOf } from './history-subjects';

test('the history of a contest is told in words, each row with what it is about', async () => {
  const { contestId, organiser, entries, chief, deputy, first } = await stage(2);
  for (const judge of [chief, deputy, first]) for (const { id } of entries) await marks(judge, id);
  await rule(
    contestId,
    'huyen',
    entries.map(({ id }) => id),
    'QĐ 01/BGK',
    chief,
    when.deciding,
  );
  const { rows } = await historyList(organiser, { page: 1, size: 200 });
  const subjects = await subjectsOf(rows, organiser);
  expect(rows.filter(({ noun, event }) => /^[a-zA-Z]+$/u.test(actWords(noun, event)))).toEqual([]);
  expect(rows.filter(({ subjectId }) => !subjects.has(subjectId))).toEqual([]);
  const words = rows.map(({ noun, event, subjectId }) => [
    actWords(noun, event),
    subjects.get(subjectId)?.words,
  ]);
  expect(words).toContainEqual(['Nộp phiếu chấm', expect.stringMatching(/^BDT-\d{3}, .+; giám khảo /u)]);
  expect(words).toContainEqual(['Nộp bài dự thi', expect.stringMatching(/^BDT-\d{3}, /u)]);
  expect(words).toContainEqual(['Thông báo Hội thi', 'Hội thi thử']);
});
