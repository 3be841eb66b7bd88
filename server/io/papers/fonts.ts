import { join } from 'node:path';
import { Font } from '@react-pdf/renderer';
import { isPrintable } from '@/domain/text/printable';

// Full fonts: web subsets lack Vietnamese or a–z, and subsetting drew wrong marks.
const modules = join(process.cwd(), 'node_modules');
const own = join(modules, '@expo-google-fonts/be-vietnam-pro');
const wide = join(modules, 'dejavu-fonts-ttf/ttf');

const OWN = 'Be Vietnam Pro';
const WIDE = 'DejaVu Sans';
const NONE = '□';

let registered = false;

function registerFonts(): void {
  if (registered) return;
  Font.register({
    family: OWN,
    fonts: [
      { src: join(own, '400Regular/BeVietnamPro_400Regular.ttf'), fontWeight: 400 },
      { src: join(own, '600SemiBold/BeVietnamPro_600SemiBold.ttf'), fontWeight: 600 },
      { src: join(own, '700Bold/BeVietnamPro_700Bold.ttf'), fontWeight: 700 },
    ],
  });
  Font.register({
    family: WIDE,
    fonts: [
      { src: join(wide, 'DejaVuSans.ttf'), fontWeight: 400 },
      { src: join(wide, 'DejaVuSans-Bold.ttf'), fontWeight: 600 },
      { src: join(wide, 'DejaVuSans-Bold.ttf'), fontWeight: 700 },
    ],
  });
  Font.registerHyphenationCallback((word) => [word]);
  registered = true;
}

export type Letters<Words> = {
  words: Words;
  fontFamily: string[];
  lost: string[];
};

/** A PDF reader would substitute another glyph, such as "b" for "Ⅲ". */
export async function printableOf<Words extends object>(given: Words): Promise<Letters<Words>> {
  registerFonts();
  const inOwn = await fontOf(OWN);
  const strange = clusters(textsIn(given).join('\n')).filter((cluster) => !has(inOwn, cluster));
  if (strange.length === 0) return { words: given, fontFamily: [OWN], lost: [] };
  const lost = [...new Set(strange.filter((cluster) => !Array.from(cluster).every(isPrintable)))];
  return { words: lost.length > 0 ? without(given, lost) : given, fontFamily: [OWN, WIDE], lost };
}

export const lostWords = (lost: readonly string[]): string =>
  `Chữ ${lost.map((letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`).join(', ')} không có trong phông chữ in, in thành ${NONE}.`;

type Glyphs = { hasGlyphForCodePoint: (point: number) => boolean };

async function fontOf(fontFamily: string, fontWeight = 400): Promise<Glyphs> {
  const face = { fontFamily, fontWeight };
  await Font.load(face);
  return Font.getFont(face).data as unknown as Glyphs;
}

export async function faces(): Promise<Glyphs[][]> {
  registerFonts();
  return Promise.all(
    [OWN, WIDE].map((family) => Promise.all([400, 600, 700].map((weight) => fontOf(family, weight)))),
  );
}

const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' });

const clusters = (text: string): string[] => Array.from(segments.segment(text), ({ segment }) => segment);

const unseen = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\uFE00-\uFE0F]/u;

const has = (font: Glyphs, cluster: string): boolean =>
  Array.from(cluster).every(
    (letter) => unseen.test(letter) || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

function without<Words>(value: Words, lost: readonly string[]): Words {
  const gone = new Set(lost);
  const replaced = (one: unknown): unknown => {
    if (typeof one === 'string')
      return clusters(one)
        .map((cluster) => (gone.has(cluster) ? NONE : cluster))
        .join('');
    if (Array.isArray(one)) return one.map(replaced);
    if (!one || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, replaced(inner)]));
  };
  return replaced(value) as Words;
}
