import { expect, test } from 'vitest';
import { foundInput } from './moi/input';
import { setUpInput } from './[slug]/thiet-lap/input';

const dates = {
  opensAt: '2020-07-01T07:00',
  closesAt: '2020-08-15T22:00',
  graceMinutes: '30',
  judgingFrom: '2020-08-20T00:00',
  judgingUntil: '2020-09-15T17:00',
  showcaseAt: '',
};
const whole = {
  id: '0199d9f0-0000-7000-8000-000000000000',
  base: '0',
  year: '2020',
  name: 'Hội thi',
  organiser: 'Sở Nội vụ',
  ...dates,
};

test('hours are those of a Vietnamese clock', () => {
  const read = foundInput.parse(whole);
  expect(read.closesAt).toEqual(new Date('2020-08-15T15:00:00Z'));
  expect(read.showcaseAt).toBeNull();
});

// What is empty, half typed or out of order comes back as a sentence; it never breaks the page.
test.each(Object.keys(dates))('%s left empty, half typed or wrong is told', (name) => {
  for (const schema of [foundInput, setUpInput])
    for (const typed of ['', '2020-08', 'abc', '2020-13-45T99:99', undefined]) {
      const read = schema.safeParse({ ...whole, [name]: typed });
      const free = name === 'showcaseAt' && (typed === '' || typed === undefined);
      // An empty number reads as none at all, which is no minutes of grace.
      const none = name === 'graceMinutes' && typed === '';
      expect(read.success, `${name}=${typed}`).toBe(free || none);
    }
});

test('all dates empty: each is told at its field', () => {
  const empty = Object.fromEntries(Object.keys(dates).map((name) => [name, '']));
  const read = foundInput.safeParse({ ...whole, ...empty });
  expect(read.error?.issues.map(({ path }) => path[0]).toSorted()).toEqual(
    ['closesAt', 'judgingFrom', 'judgingUntil', 'opensAt'].toSorted(),
  );
});

test.each([
  ['2020', []],
  ['', []],
  [undefined, []],
  ['2026', ['year']],
  ['2019', ['year']],
  ['20', ['year']],
  ['2020.0', ['year']],
  ['0022', ['year']],
  ['2017', ['year']],
])('the year %s of a contest of 2020 is taken or told at its field', (year, told) => {
  for (const schema of [foundInput, setUpInput]) {
    const read = schema.safeParse({ ...whole, year });
    // The form shows the first sentence of a field.
    expect([...new Set(read.error?.issues.map(({ path }) => path[0]))]).toEqual(told);
  }
  if (told.length === 0) expect(setUpInput.parse({ ...whole, year }).facts.year).toBe(2020);
});

test('dates out of order are told at the one that comes too early', () => {
  const read = foundInput.safeParse({ ...whole, judgingFrom: '2020-08-01T00:00' });
  expect(read.error?.issues.map(({ path }) => path[0])).toContain('judgingFrom');
});
