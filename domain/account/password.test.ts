import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canTakePassword, longestPassword, shortestPassword } from './password';
import type { Reason } from '../verdict';

const common = readFileSync('server/io/common-passwords.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const whose = {
  email: 'lovanan.snv@sonla.gov.vn',
  names: ['Lò Văn An', 'Huyện Mai Sơn', 'Xã Chiềng Ban', 'Sở Nội vụ'],
  common,
};

const refusalOf = (password: string): Reason | null => {
  const verdict = canTakePassword(password, whose);
  return verdict.ok ? null : verdict.reason;
};

test.each<[string, Reason | null]>([
  ['mười một kt', 'passwordTooShort'],
  ['danvankheo1', 'passwordTooShort'],
  ['aaaaaaaaaaaaaaaa', 'passwordOfRows'],
  ['abcabcabcabcabc', 'passwordOfRows'],
  ['123456789012345', 'passwordOfRows'],
  ['014083002917', 'passwordOfRows'],
  ['qwertyuiop2020', 'passwordOfRows'],
  ['poiuytrewq!@#$', 'passwordOfRows'],
  ['1qaz2wsx3edc', 'passwordOfRows'],
  ['lovanan.snv@sonla.gov.vn', 'passwordOfAddress'],
  ['LOVANAN.SNV2020', 'passwordOfAddress'],
  ['DanVanKheo@2020', 'passwordOfPlace'],
  ['Dân vận khéo 2020', 'passwordOfPlace'],
  ['sonla1234567', 'passwordOfPlace'],
  ['S0nLa@@202020', 'passwordOfPlace'],
  ['Maison@@@2020', 'passwordOfPlace'],
  ['Chiềng Ban 1990', 'passwordOfPlace'],
  ['SoNoiVuSonLa2024', 'passwordOfPlace'],
  ['LoVanAn@199012', 'passwordOfAddress'],
  ['M@tkh4u123456', 'passwordOfPlace'],
  ['P@ssw0rd2020!', 'passwordOfPlace'],
  ['Superman19901990', 'passwordKnown'],
  ['justinbieber1', 'passwordKnown'],
  ['dragonbaseball', 'passwordKnown'],
  ['con đường hoa trước ngõ', null],
  ['nương ngô trên đồi cao', null],
  ['ở Mai Sơn có nương ngô', null],
  ['correct horse battery staple', null],
  ['xK7-pq29z-Tm4', null],
])('of the password "%s" it is said: %s', (password, said) => {
  expect(refusalOf(password)).toBe(said);
});

test('the marks of a word do not make it another', () => {
  for (const password of ['Dân Vận Khéo 2020', 'dan van kheo 2020', 'DÂNVẬNKHÉO2020'])
    expect(refusalOf(password)).toBe('passwordOfPlace');
});

test('a password of the list is refused, with whatever year behind it', () => {
  const some = common.filter((_, at) => at % 25 === 0);
  const long = common.filter((word) => word.length >= shortestPassword);
  const withYear = some.map((word) => `${word}@2020`.padEnd(shortestPassword, '!'));
  expect([...long, ...withYear].filter((word) => canTakePassword(word, whose).ok)).toEqual([]);
});

test('signs at random are taken, however many', () => {
  const sign = fc.constantFrom(...Array.from('bcdfghjkmnpqrtvwxz'));
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 24, maxLength: longestPassword }), (password) => {
      expect(refusalOf(password)).toBeNull();
    }),
    { numRuns: 50 },
  );
});
