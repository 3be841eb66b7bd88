import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { legacyOf, legacyWords } from './legacy-text';
import { isSyllable } from './syllable';

test.each([
  ['NguyÔn V¨n B×nh', 'tcvn3', 'Nguyễn Văn Bình'],
  ['Lß V¨n An', 'tcvn3', 'Lò Văn An'],
  ['Hµ Néi', 'tcvn3', 'Hà Nội'],
  ['Lß ThÞ H­¬ng', 'tcvn3', 'Lò Thị Hương'],
  ['UBND x· ChiÒng Ban', 'tcvn3', 'UBND xã Chiềng Ban'],
  ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3', 'Cộng hòa xã hội chủ nghĩa'],
  ['x©y dùng n«ng th«n míi', 'tcvn3', 'xây dựng nông thôn mới'],
  ['®oµn kÕt', 'tcvn3', 'đoàn kết'],
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni', 'Cộng hòa xã hội chủ nghĩa'],
  ['Nguyeãn Vaên Bình', 'vni', 'Nguyễn Văn Bình'],
  ['LOØ VAÊN AN', 'vni', 'LÒ VĂN AN'],
  ['Haø Noäi', 'vni', 'Hà Nội'],
  ['UÛy ban nhaân daân xaõ', 'vni', 'Ủy ban nhân dân xã'],
  ['NguyÍn Væn Bình', 'vps', 'Nguyễn Văn Bình'],
  ['huyŒn Mai SÖn', 'vps', 'huyện Mai Sơn'],
  ['xây d¿ng nông thôn m§i', 'vps', 'xây dựng nông thôn mới'],
  ['C¶ng hòa xã h¶i chû nghïa ViŒt Nam', 'vps', 'Cộng hòa xã hội chủ nghĩa'],
  ['ûy ban nhân dân xã ChiŠng Ban, huyŒn Mai SÖn', 'vps', 'ủy ban nhân dân xã Chiềng'],
  ['Çoàn k‰t giúp dân', 'vps', 'đoàn kết giúp dân'],
  ['NguyÃªn VÄƒn HÃ²a', 'misread', 'Nguyên Văn Hòa'],
  ['Cá»™ng hÃ²a', 'misread', 'Cộng hòa'],
])('%s is recognised', (text, kind, reads) => {
  expect(legacyOf(text)).toEqual({ kind, reads });
  expect(legacyWords(legacyOf(text)!)).toContain(reads);
});

test.each([
  'Nguyễn Văn Bình',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Người H’Mông ở bản Hua Păng, dân tộc Xinh Mun, Kháng, La Ha, Lự, Khơ Mú',
  'K’Brơi, Ê Đê, Ba Na, Xơ Đăng, Rơ Măm, H’Hen Niê',
  'café, façade, naïve, Zoë, Noël, Citroën, Saigon – Zürich, Straße, Fuß, Köln, München, Müller, Björk, Søren Kierkegaard',
  'El Niño, La Niña, señor Muñoz, São Tomé, Curaçao, Ångström, Łódź, Tromsø, Malmö, Plzeň',
  'Windows® và Microsoft©, 5 µm, 3×4 m, ma trận m×n, 20 °C, §1, ½ suất, «Dân vận khéo», đoàn kết · sáng tạo',
  'hệ thống iPhone, eCabinet, eOffice, VNeID và các dịch vụ của VNPT-iOffice',
  'Thaï',
  'Hawaï',
  'm×n',
  '«n»',
  'TM® 2021',
  '½',
  'a·b',
  'x·y',
  'Nª 5',
  '1º',
  'Lý Thường Kiệt, Quỳ Hợp, giường, khuya, nghoèo, quéo, rượu',
  'Ủy ban nhân dân xã Mường É',
  'Đường hoa – “Sáng, xanh, sạch, đẹp”… 100%',
  'ﬁlm ½ kg – Nº 7 – naïveté',
])('%s is nothing of the kind', (text) => {
  expect(legacyOf(text)).toBeNull();
  for (const word of text.split(/\s+/u)) expect(legacyOf(word), word).toBeNull();
});

/** Everything that the product says in Vietnamese: units, names, models, screens. */
const sources = [...filesIn('prisma/seed'), ...filesIn('ui'), ...filesIn('app'), ...filesIn('domain')];
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .filter((name) => /\.(ts|tsx|csv|json)$/u.test(name) && !/legacy|encoding|import-lines/u.test(name));
}

test('no line of the product is taken for it', () => {
  const lines = sources.flatMap((path) => readFileSync(path, 'utf8').split('\n'));
  expect(lines.length).toBeGreaterThan(20_000);
  expect(lines.filter((line) => legacyOf(line) !== null)).toEqual([]);
});

test('no word of the product is taken for it', () => {
  const words = new Set(sources.flatMap((path) => readFileSync(path, 'utf8').split(/[\s"'`<>(){}[\],;:]+/u)));
  expect([...words].filter((word) => legacyOf(word) !== null)).toEqual([]);
});

/** The names of the seed, written as the fonts of old wrote them. */
const names = [
  ...new Set(
    readFileSync('prisma/seed/units-2018.csv', 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((row) => row.split(',')[1] ?? []),
  ),
].filter((name) => /[^\p{ASCII}]/u.test(name.slice(4)));

const oldTables: Record<string, [string, string][]> = {
  tcvn3: [
    [
      'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ',
      'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ',
    ],
  ],
};

test('nearly every unit of the province is recognised when its name was typed in TCVN3', () => {
  const [[letters, signs]] = oldTables.tcvn3 as [[string, string]];
  const old = (text: string) =>
    Array.from(text.toLowerCase(), (letter) => {
      const at = Array.from(letters).indexOf(letter);
      return at < 0 ? letter : (Array.from(signs)[at] ?? letter);
    }).join('');
  const missed = names.filter((name) => legacyOf(old(`Ủy ban nhân dân ${name}`))?.kind !== 'tcvn3');
  expect(missed).toEqual([]);
});

test('a text in VPS is told from the same text in the other fonts, and a name with one strange word is left alone', () => {
  expect(legacyOf('Lò Væn Hòa')).toBeNull();
  expect(legacyOf('Xã ChiŠng Ban')).toBeNull();
  for (const text of [
    'Kim loại œ 20 mm, ‹ghi chú› và †',
    '‘trích’ ‰ độ mặn 35‰, 20°C, điểm §5',
    'Škoda, Œuvre, cœur, ÆØÅ',
  ])
    expect(legacyOf(text), text).toBeNull();
});

test('knows a syllable of the language', () => {
  for (const word of 'hòa hoà thủy thuỷ quý nghiêng khuya rượu giường gì gìn quốc khúc ngoằn uỷ ủy yến ươm'.split(
    ' ',
  ))
    expect(isSyllable(word), word).toBe(true);
  for (const word of 'nghóa céng vaên hoäi cac̣ kà ngế ghà straße bc hàà mát́'.split(' '))
    expect(isSyllable(word), word).toBe(false);
});

test('a megabyte is looked at no longer than its beginning', () => {
  const began = performance.now();
  legacyOf('µ'.repeat(1_000_000));
  legacyOf('NguyÔn '.repeat(150_000));
  expect(performance.now() - began).toBeLessThan(2_000);
});
