import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { examine } from '../../../public/kiem-tra/tinh-lai.mjs';
import { served } from './frozen-testing';
import {
  type Forgery,
  changed,
  honest,
  honestBytes,
  paper,
  passes,
  refuses,
  rewritten,
  run,
} from './forgery-testing';

// The same facts written otherwise, and what is no file of results at all.

const spelling: Forgery[] = [
  ['null written as 1e400', rewritten('"passMark":null', '"passMark":1e400')],
  ['an outlier of 1e400', rewritten('"outlier":null', '"outlier":1e400')],
  ['a gap of 1e400', rewritten('"thirdMarking":null', '"thirdMarking":1e400')],
  ['a score of 1e400', rewritten(/"sang-tao":\d+/u, '"sang-tao":1e400')],
  ['false prizes first, the real ones last', rewritten('{"algorithm"', '{"awards":[],"algorithm"')],
  ['a false contest first', rewritten('"commitment":{', '"contest":{"name":"Khác"},"commitment":{')],
  ['a false pass mark first', rewritten('"passMark":null', '"passMark":999999,"passMark":null')],
  ['−0', rewritten('"penalty":0', '"penalty":-0')],
  ['60.00e2', rewritten('"points":6000', '"points":60.00e2')],
  ['a letter as its code', rewritten('Hội', 'H\\u1ed9i')],
  ['a slash as its escape', rewritten('"title":"', '"title":"\\/')],
  ['a space', rewritten(',', ', ')],
  ['a line end after it', () => Buffer.concat([honestBytes, Buffer.from('\n')])],
  ['a mark of the order of bytes before it', () => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), honestBytes])],
  ['keys in another order', () => Buffer.from(JSON.stringify(honest))],
  ['printed for people', () => Buffer.from(JSON.stringify(honest, null, 1))],
  [
    'a byte that is no UTF-8',
    () => Buffer.concat([honestBytes.subarray(0, 40), Buffer.of(0xff), honestBytes.subarray(40)]),
  ],
];

describe.each(Object.entries({ spelling }))('%s', (_, forgeries) => {
  test.each(forgeries)('%s', (_name, make, needs) => refuses(make, needs));
});

const nonsense: [name: string, make: () => Buffer][] = [
  ['nothing', () => Buffer.alloc(0)],
  ['null', () => Buffer.from('null')],
  ['a number', () => Buffer.from('7')],
  ['a list', () => Buffer.from('[]')],
  ['no bundle', () => Buffer.from('{}')],
  ['only its format', () => Buffer.from('{"format":"ket-qua-2"}')],
  ['an empty old one', () => Buffer.from('{"bundle":null}')],
  ['NaN', rewritten(/"sang-tao":\d+/u, '"sang-tao":NaN')],
  ['20,000 levels', () => Buffer.from(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
  [
    '20,000 levels in a title',
    rewritten(/"title":"[^"]*"/u, `"title":${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  ],
  ['20,000 levels of objects', () => Buffer.from(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)],
  ['a prize given 10⁹ times', rewritten('"count":1', '"count":1000000000')],
  ['a thousand parts', changed((t) => (t.rules.parts = Array(1_000).fill(t.rules.parts[1])))],
  ['a format of __proto__', () => Buffer.from('{"__proto__":{"format":"ket-qua-2"}}')],
  ['no UTF-8', () => Buffer.of(0xff, 0xfe, 0x00)],
  ['half of it', () => honestBytes.subarray(0, honestBytes.length / 2)],
  ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex')],
];

test.each(nonsense)('nonsense gets one sentence and status 2: %s', (_, make) => {
  const { status, stdout, stderr } = run(make());
  expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
    status: 2,
    stdout: '',
    lines: 1,
  });
  expect(stderr).toMatch(/^(Tệp|Thể lệ)/u);
});

test('a file that is not there, a folder, no file, a hash that is none', () => {
  const alone = (...args: string[]) =>
    spawnSync(process.execPath, ['public/kiem-tra/tinh-lai.mjs', ...args], { encoding: 'utf8' });
  for (const { status, stderr } of [
    alone(),
    alone('khong-co.json'),
    alone('public'),
    run(honestBytes, 'abc'),
  ])
    expect({ status, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 2, lines: 1 });
});

test('nothing that a screen obeys is printed, and a name cannot write a verdict of its own', () => {
  const evil = 'Sở Y tế\u001b[8m\nKHỚP với mã trên giấy.\r\u202e\u2028\u0000\u009b2J';
  const { stdout } = run(changed((t) => (t.entries[0].unit.name = evil))(), paper);
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(stdout).not.toMatch(/^KHỚP/mu);
  expect(stdout).toMatch(/^KHÔNG KHỚP/mu);
});

test('the honest file passes, with the hash and without, and says which of the two it was', () => {
  const groups = paper.match(/.{4}/gu) ?? [];
  expect(passes(honestBytes)).toBe(true);
  expect(run(honestBytes)).toMatchObject({ status: 0, stdout: expect.not.stringContaining('KHỚP với') });
  expect(run(honestBytes).stdout).toContain('TỆP TỰ KHỚP');
  for (const typed of [[paper], [paper.toUpperCase()], groups, [groups.join('-')], [groups.join(' ')]])
    expect(run(honestBytes, ...typed)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('KHỚP với mã trên giấy'),
    });
});

test('a file of the form before still agrees, and says that it does not tell who did what after the ranking', () => {
  const { lateActs: _lateActs, ...before } = honest;
  const old = served({ ...before, format: 'ket-qua-2' });
  const { wrong, notes } = examine(old) as { wrong: string[]; notes: string[] };
  expect(wrong).toEqual([]);
  expect(notes.some((note) => note.includes('ket-qua-2'))).toBe(true);
  // A forger who removes the acts can claim this format, so the warning stands beside the verdict.
  expect(run(old).stdout.split('\nMã kiểm tra')[1]).toContain('CHÚ Ý: khuôn ket-qua-2');
  expect(run(honestBytes).stdout).not.toContain('CHÚ Ý');
  const told = (examine(honestBytes) as { notes: string[] }).notes;
  expect(told.find((note) => note.startsWith('Sau khi có xếp hạng'))).toContain('xác nhận: Người minh họa 5');
});
