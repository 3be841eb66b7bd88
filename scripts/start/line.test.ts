import { expect, test } from 'vitest';
import { makeLine } from './line.mjs';

/** A line of which the test ends the work by hand, in any order. */
function lineOf(most = { atOnce: 24, share: 16 }) {
  const line = makeLine(most);
  const working: { place: string; name: string; give: () => void }[] = [];
  const enter = (place: string, name = place, gone = () => false) =>
    line.enter({ place, gone, begin: (give) => working.push({ place, name, give }) });
  const end = (name?: string) => {
    const [one] = working.splice(name ? working.findIndex((known) => known.name === name) : 0, 1);
    one?.give();
    return one;
  };
  return { enter, end, working };
}

test('a crowd at one place leaves turns to others, and works with its whole share alone', () => {
  const { enter, working } = lineOf();
  for (let n = 0; n < 100; n += 1) enter('office', `office ${n}`);
  expect(working.map(({ name }) => name)).toEqual(Array.from({ length: 16 }, (_, n) => `office ${n}`));
  enter('stranger');
  expect(working.at(-1)?.name).toBe('stranger');
});

test.each([2, 20, 23, 30, 400])(
  'beside %i places that all wait, a stranger waits for one round at most',
  (places) => {
    const { enter, end, working } = lineOf();
    for (let n = 0; n < 50; n += 1) for (let place = 0; place < places; place += 1) enter(`p${place}`);
    expect(working).toHaveLength(24);
    enter('stranger');
    let ended = 0;
    while (!working.some(({ place }) => place === 'stranger')) {
      end();
      ended += 1;
    }
    expect(ended).toBeLessThanOrEqual(places < 24 ? 1 : places + 1);
  },
);

test('of one place they come in the order in which they came, and who has left is passed over', () => {
  const { enter, end, working } = lineOf({ atOnce: 1, share: 1 });
  enter('a', 'first');
  enter('a', 'second');
  enter('a', 'left', () => true);
  enter('a', 'third');
  expect([end()?.name, end()?.name, end()?.name, working.length]).toEqual(['first', 'second', 'third', 0]);
});

test('a turn that is given back twice is one turn', () => {
  const { enter, working } = lineOf({ atOnce: 2, share: 2 });
  for (const name of ['1', '2', '3', '4', '5']) enter(`place ${name}`, name);
  const [first] = working;
  first?.give();
  first?.give();
  expect(working.map(({ name }) => name)).toEqual(['1', '2', '3']);
});
