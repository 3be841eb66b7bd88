import { expect, test } from 'vitest';
import { withoutEachJudge } from '@/domain/contest/advice/absent-judge';
import { closeNeighbours, fairAverages } from '@/domain/contest/advice/fair-average';
import { severities } from '@/domain/contest/advice/severity';
import type { TallyInput } from '@/domain/contest/tally/input';
import { tally } from '@/domain/contest/tally/tally';
import { usualRules } from '@/domain/contest/setup/usual-rules';
import { panel } from './cast';
import { handOf, quizOf } from './scores';

// The scores of the demonstration, all in one block: 31 entries, of which the fourth was taken back.

const judges = panel.filter(({ kind }) => kind !== 'secretary' && kind !== 'auditor');
const numbers = Array.from({ length: 31 }, (_, at) => at + 1).filter((number) => number !== 4);
const nameOf = (number: number) => `BDT-${String(number).padStart(3, '0')}`;
const rules = usualRules(2020);

const input: TallyInput = {
  entries: numbers.map((number) => ({ id: nameOf(number), block: 'huyen', withdrawn: false })),
  sheets: numbers.flatMap((number) =>
    judges
      .filter(({ account }) => !(account === 'giamkhao.2' && number === 6))
      .map(({ account }) => ({
        entry: nameOf(number),
        part: 'ho-so',
        judge: account,
        points: handOf(account, number).points,
        third: false,
      })),
  ),
  absences: [{ entry: 'BDT-006', part: 'ho-so', judge: 'giamkhao.2', why: 'recused' }],
  results: numbers.map((number) => ({ entry: nameOf(number), part: 'kien-thuc', ...quizOf(number) })),
  times: [],
  rulings: [],
};
const outcome = tally(rules, input);
const { lines, joined } = fairAverages(rules, input.sheets, outcome);
const fairOf = (entry: string) => lines.find((line) => line.entry === entry);

test('BDT-006 stands before BDT-008 only because the strictest judge stepped aside', () => {
  const [six, eight] = [fairOf('BDT-006'), fairOf('BDT-008')];
  expect(joined).toBe(true);
  expect([six?.total, eight?.total]).toEqual([8_063, 8_000]);
  expect(six).toMatchObject({ incomplete: true });
  expect(eight).toMatchObject({ incomplete: false, fair: expect.closeTo(8_000, 0) });
  expect(six?.fair).toBeCloseTo(7_996, -1);
  expect(six?.fair).toBeLessThan(eight?.fair ?? 0);
  expect(six?.fairRank).toBeGreaterThan(eight?.fairRank ?? 0);
  const strict = severities(rules, input.sheets).sort((a, b) => (a.toPanel ?? 0) - (b.toPanel ?? 0))[0];
  expect(strict?.judge).toBe('giamkhao.2');
});

test('without one of the judges places change, and neighbours stand closer than the error', () => {
  expect(withoutEachJudge(rules, input)).toHaveLength(5);
  expect(withoutEachJudge(rules, input).some(({ prizes, ranks }) => prizes.length + ranks.length > 0)).toBe(
    true,
  );
  const close = closeNeighbours(lines);
  expect(close.length).toBeGreaterThan(0);
  expect(close.filter(({ gap, error }) => gap >= error)).toEqual([]);
});
