import { expect, test } from 'vitest';
import { readUnits } from '@/prisma/seed/units';
import { lexiconOf, partsOf, tsqueryOf } from './search-words';

const lexicon = lexiconOf(readUnits());
const saidOf = (q: string) => partsOf(q, lexicon).map(({ ways }) => ways.map((way) => way.join(' ')));

test.each([
  ['Chiềng Ban Mai Sơn', [['chieng ban'], ['mai son']]],
  ['xã Chiềng Ban huyện Mai Sơn', [['xa chieng ban'], ['huyen mai son']]],
  ['UBND xã Chiềng Ban', [['xa chieng ban']]],
  ['X. Chiềng Ban, H. Mai Sơn năm 2021', [['xa chieng ban'], ['huyen mai son'], ['2021']]],
  ['tp sơn la', [['thanh pho son la']]],
  ['TP. Sơn La kinh tế', [['thanh pho son la'], ['kinh te']]],
  ['thị trấn Hát Lót', [['thi tran hat lot']]],
  ['TT Hát Lót', [['thi tran hat lot']]],
  ['Sở LĐTBXH', [['so lao dong thuong binh va xa hoi']]],
  ['SLĐTBXH', [['so lao dong thuong binh va xa hoi']]],
  ['Sở NN&PTNT', [['so nong nghiep va phat trien nong thon']]],
  ['SNN', [['so nong nghiep va phat trien nong thon']]],
  ['04120', [['xa chieng ban']]],
  ['TTHC', [['tthc', 'thu tuc hanh chinh']]],
  ['thủ tục hành chính Mai Sơn', [['thu tuc hanh chinh', 'tthc'], ['mai son']]],
  ['NTM', [['ntm', 'nong thon moi']]],
  ["H'Mông", [['mong']]],
  ['H’Mông', [['mong']]],
  ['Hmông', [['mong']]],
  ['h mông', [['mong']]],
  ['Mông', [['mong']]],
  ['năm 2021', [['2021']]],
  ['mô hình dân vận khéo', []],
  ['mô hình đường hoa', [['duong'], ['hoa']]],
  ['100%', [['100']]],
  ['%', []],
  ["' | 'x", [['x']]],
])('%s', (q, said) => {
  expect(saidOf(q)).toEqual(said);
});

test('the words of the index: in one row, each part in a row, each word anywhere', () => {
  const parts = partsOf('TTHC xã Chiềng Ban', lexicon);
  expect(tsqueryOf(parts, { how: 'phrase' })).toBe("'tthc_xa' & 'xa_chieng' & 'chieng_ban'");
  expect(tsqueryOf(parts, { how: 'parts' })).toBe(
    "(('tthc') | ('thu_tuc' & 'tuc_hanh' & 'hanh_chinh')) & (('xa_chieng' & 'chieng_ban'))",
  );
  expect(tsqueryOf(parts, { how: 'words' })).toBe(
    "(('tthc') | ('thu' & 'tuc' & 'hanh' & 'chinh')) & (('xa' & 'chieng' & 'ban'))",
  );
  expect(tsqueryOf(partsOf('đường ho', lexicon), { how: 'phrase', begun: true })).toBe("'duong_ho':*");
});

test('whatever is typed is quoted', () => {
  for (const q of ["'", "a'b", 'a\\b', 'a:*', '!a', 'a & b', 'ÿ ß ł', '中文', '\ud800', 'a'.repeat(300)])
    for (const how of ['phrase', 'parts', 'words'] as const)
      expect(tsqueryOf(partsOf(q, lexicon), { how })).toMatch(
        /^(?:[()&| ]|'[\p{L}\p{N}_]{1,121}'(?::\*)?)*$/u,
      );
});
