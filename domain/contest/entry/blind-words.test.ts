import { expect, test } from 'vitest';
import { NAMELESS, type Named, namesFor, withoutNames } from './blind-words';

const unit = (name: string, { bodyName, isPlace }: { bodyName: string; isPlace: boolean }): Named => ({
  name,
  bodyName,
  altNames: [],
  isPlace,
});
const province = 'Tỉnh Sơn La';
const maiSon = namesFor(
  [unit('Huyện Mai Sơn', { bodyName: 'Ủy ban nhân dân huyện Mai Sơn', isPlace: true })],
  province,
);
const health = namesFor([unit('Sở Y tế', { bodyName: 'Sở Y tế', isPlace: false })], province);
const city = namesFor(
  [unit('Thành phố Sơn La', { bodyName: 'Ủy ban nhân dân thành phố Sơn La', isPlace: true })],
  province,
);
const station = namesFor(
  [
    unit('Đài Phát thanh - Truyền hình tỉnh Sơn La', {
      bodyName: 'Đài Phát thanh - Truyền hình tỉnh Sơn La',
      isPlace: false,
    }),
  ],
  province,
);

test.each([
  [maiSon, 'Nhân dân huyện Mai Sơn cùng làm', `Nhân dân ${NAMELESS} cùng làm`],
  [maiSon, 'HUYEN MAI SON', NAMELESS],
  [maiSon, 'xe về Mai Sơn, rồi đi', `xe về ${NAMELESS}, rồi đi`],
  [maiSon, 'UBND huyện Mai Sơn.', `UBND ${NAMELESS}.`],
  [maiSon, 'Huyện Mai Sơn'.normalize('NFD'), NAMELESS],
  [maiSon, 'hoa mai sơn son', 'hoa mai sơn son'],
  [maiSon, 'Mai Sơnh', 'Mai Sơnh'],
  [health, 'trạm y tế của Sở Y tế', `trạm y tế của ${NAMELESS}`],
  [health, 'Y tế là nền tảng', 'Y tế là nền tảng'],
  [city, 'tỉnh Sơn La có thành phố Sơn La', `tỉnh Sơn La có ${NAMELESS}`],
  [station, 'cùng Đài Phát thanh - Truyền hình', `cùng ${NAMELESS}`],
  [station, '', ''],
  [maiSon, 'xe về Mai\u00a0Sơn, rồi đi', `xe về ${NAMELESS}, rồi đi`],
  [maiSon, 'huyện  Mai   Sơn', NAMELESS],
  [maiSon, 'huyện Mai\n  Sơn\n', `${NAMELESS}\n`],
  [maiSon, 'Mai-Sơn và Mai – Sơn', `${NAMELESS} và ${NAMELESS}`],
  [maiSon, 'M\u200bai\u200b Sơ\u00adn', NAMELESS],
  [maiSon, 'Mai\u200bSơn', NAMELESS],
  [maiSon, 'Mai\u2060 Sơ\u200d\u0301n', NAMELESS],
  [maiSon, 'Mai, Sơn', 'Mai, Sơn'],
  [station, 'Đài Phát thanh\u00a0– Truyền hình', NAMELESS],
  [station, '  hai\u00a0 chỗ - trống\n', '  hai\u00a0 chỗ - trống\n'],
])('%#: %s', (names, text, read) => {
  expect(withoutNames(text, names)).toBe(read);
});

test('a longer name goes before one inside it', () => {
  const both = namesFor(
    [
      unit('Xã Chiềng Mai', { bodyName: 'Ủy ban nhân dân xã Chiềng Mai', isPlace: true }),
      unit('Xã Mai', { bodyName: 'Ủy ban nhân dân xã Mai', isPlace: true }),
    ],
    province,
  );
  expect(withoutNames('ở xã Chiềng Mai', both)).toBe(`ở ${NAMELESS}`);
});
