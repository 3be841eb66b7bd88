import { isSyllable } from './syllable';

/** Pre-Unicode fonts (TCVN3, VNI, VPS) and wrongly decoded Unicode look like letters:
 * "NguyÔn V¨n B×nh". Detected if the words are Vietnamese only when decoded. */
export type Legacy = { kind: 'tcvn3' | 'vni' | 'vps' | 'misread' /** The probable text. */; reads: string };

const LOOKED_AT = 20_000;

export function legacyOf(typed: string): Legacy | null {
  const text = typed.slice(0, LOOKED_AT);
  if (!/[\u0080-\u00ff‰Š‹Œ†‡šœ›]/u.test(text)) return null;
  const words = text.match(/[\p{L}\p{M}\u0080-\u00bf×÷\u2010-\u2122]+/gu) ?? [];
  const kinds = ['misread', 'tcvn3', 'vni', 'vps'] as const;
  const said = kinds.map((kind) => ({ kind, evidence: evidenceOf(kind, words) }));
  const { kind, evidence } = said.reduce((best, one) => (one.evidence > best.evidence ? one : best));
  return evidence > 0 ? { kind, reads: beginning(text, decoders[kind]) } : null;
}

const isVietnamese = (word: string): boolean => isSyllable(word.toLocaleLowerCase('vi'));

function evidenceOf(kind: Legacy['kind'], words: readonly string[]): number {
  const seen = { strong: new Set<string>(), weak: new Set<string>(), own: new Set<string>() };
  for (const word of words) {
    if (/^[a-z]+$/iu.test(word)) continue;
    const decoded = decoders[kind](word);
    // Most VPS words look the same in Unicode and prove nothing.
    if (isVietnamese(word)) {
      if (kind !== 'vps' || decoded !== word) seen.own.add(word);
    } else if (decoded !== word && isVietnamese(decoded))
      (isStrong[kind](word) ? seen.strong : seen.weak).add(word);
  }
  const strong = seen.strong.size;
  const evidence = strong + seen.weak.size;
  const enough =
    strong > 3 || (strong > 1 && evidence >= seen.own.size) || (kind === 'misread' && strong > 0);
  const alone = kind === 'tcvn3' && strong > 0 && seen.own.size === 0 && words.length > 1;
  return enough || alone ? evidence : 0;
}

/** Words possible in this encoding alone; punctuation between words proves little. */
const isStrong: Record<Legacy['kind'], (word: string) => boolean> = {
  misread: () => true,
  tcvn3: (word) =>
    /\p{Ll}[ÈÉÊÌÒÓÔÕÝÐ]/u.test(word) ||
    /^(?:[b-df-hj-np-tvxz]+[a-z]*|[®§][a-z]*)[µ¶¸¹¨»¼½¾©®ªÆÇËÎÏÑÖØÜÞßäåæçîïñöû÷øüþë«¬]/iu.test(word),
  vni: (word) => /[aeouyôö][ùøûõïêéèúüëâáàåãä]|^ñ|ö/iu.test(word),
  // Quotes, degrees and trade marks end words in other texts.
  vps: (word) =>
    /\p{L}[ÃÀÄÅÆ¡¢£¤¥ÈË‰Š‹ÍŒÌÎÕÓÒ°‡¶Ö§©ª«®ÛÜÙØº»¿›æ†]\p{L}|^Ç\p{L}|\p{Ll}[§®¶°Œ‰Š‹¿]$/u.test(word),
};

const beginning = (text: string, decode: (word: string) => string): string =>
  text.trim().split(/\s+/u).slice(0, 6).map(decode).join(' ');

const tcvn3 = new Map(
  Object.entries({
    aàảãáạ: 'aµ¶·¸¹',
    ăằẳẵắặ: '¨»¼½¾Æ',
    âầẩẫấậ: '©ÇÈÉÊË',
    eèẻẽéẹ: 'eÌÎÏÐÑ',
    êềểễếệ: 'ªÒÓÔÕÖ',
    iìỉĩíị: 'i×ØÜÝÞ',
    oòỏõóọ: 'oßáâãä',
    ôồổỗốộ: '«åæçèé',
    ơờởỡớợ: '¬êëìíî',
    uùủũúụ: 'uïñòóô',
    ưừửữứự: '\u00adõö÷øù',
    yỳỷỹýỵ: 'yúûüýþ',
    đĂÂÊÔƠƯĐ: '®¡¢£¤¥¦§',
  }).flatMap(([letters, signs]) => Array.from(signs, (sign, at) => [sign, Array.from(letters)[at] ?? sign])),
);

const vni = new Map([
  ...Object.entries({
    áàảãạ: 'aù aø aû aõ aï',
    ăắằẳẵặ: 'aê aé aè aú aü aë',
    âấầẩẫậ: 'aâ aá aà aå aã aä',
    éèẻẽẹ: 'eù eø eû eõ eï',
    êếềểễệ: 'eâ eá eà eå eã eä',
    óòỏõọ: 'où oø oû oõ oï',
    ôốồổỗộ: 'oâ oá oà oå oã oä',
    ớờởỡợ: 'ôù ôø ôû ôõ ôï',
    úùủũụ: 'uù uø uû uõ uï',
    ứừửữự: 'öù öø öû öõ öï',
    ýỳỷỹ: 'yù yø yû yõ',
  }).flatMap(([letters, pairs]) =>
    pairs.split(' ').map((pair, at) => [pair, Array.from(letters)[at] ?? pair] as const),
  ),
  ...(['ôơ', 'öư', 'ñđ', 'æỉ', 'óĩ', 'òị', 'îỵ'] as const).map(
    ([sign = '', letter = '']) => [sign, letter] as const,
  ),
]);

/** Mostly Latin-1; the letters that Latin-1 lacks take signs, quotes and capitals. */
const vps = new Map(
  Object.entries({
    aáàảãạ: 'aáàäãå',
    âấầẩẫậ: 'âÃÀÄÅÆ',
    ăắằẳẵặ: 'æ¡¢£¤¥',
    eéèẻẽẹ: 'eéèÈëË',
    êếềểễệ: 'ê‰Š‹ÍŒ',
    iíìỉĩị: 'iíìÌïÎ',
    oóòỏõọ: 'oóòÕõ†',
    ôốồổỗộ: 'ôÓÒ°‡¶',
    ơớờởỡợ: 'Ö§©ª«®',
    uúùủũụ: 'uúùûÛø',
    ưứừửữự: 'ÜÙØº»¿',
    yýỳỷỹỵ: 'yšÿ›Ïœ',
    đĐĂƠƯ: 'Çñˆ÷Ð',
  }).flatMap(([letters, signs]) => Array.from(signs, (sign, at) => [sign, Array.from(letters)[at] ?? sign])),
);

const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decoders: Record<Legacy['kind'], (word: string) => string> = {
  tcvn3: (word) => Array.from(word, (sign) => tcvn3.get(sign) ?? sign).join(''),
  vni: (word) =>
    word.replace(/[aeouyôö][ùøûõïêéèúüëâáàåãä]|[ôöñæóòî]/giu, (signs) => {
      const letter = vni.get(signs.toLowerCase()) ?? signs;
      return signs === signs.toLowerCase() ? letter : letter.toLocaleUpperCase('vi');
    }),
  vps: (word) => Array.from(word, (sign) => vps.get(sign) ?? sign).join(''),
  misread: (word) => {
    const bytes = Array.from(word, (sign) => {
      const special = windows.indexOf(sign);
      return special < 0 ? (sign.codePointAt(0) ?? 0) : 0x80 + special;
    });
    if (bytes.some((byte) => byte > 0xff)) return word;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return word;
    }
  },
};

const names = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', vps: 'VPS' };

export function legacyWords({ kind, reads }: Legacy): string {
  const meant = `có lẽ là “${reads}”`;
  if (kind === 'misread')
    return `Chữ bị đọc sai bảng mã, ${meant}. Hãy mở tệp gốc, lưu lại thành .xlsx hoặc CSV UTF-8 rồi chép lại`;
  return `Chữ gõ bằng phông ${names[kind]}, ${meant}. Hãy chuyển sang Unicode rồi dán lại: bôi đen và chép đoạn chữ, mở UniKey, bấm Ctrl+Shift+F6, chọn nguồn ${names[kind]}, đích Unicode`;
}
