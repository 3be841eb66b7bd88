import { nfc, unmarked } from '../../text/text';

export const NAMELESS = '[tên đơn vị]';

/** `proper`: a name without its common noun; in lower case ("mai sơn") it may be ordinary words. */
export type BlindName = { text: string; proper: boolean };

export type Named = { name: string; bodyName: string; altNames: readonly string[]; isPlace: boolean };

const forms = /^(?:tỉnh|thành phố|thị xã|huyện|thị trấn|phường|xã)\s+/iu;
const bodies = /^(?:ủy|uỷ) ban nhân dân\s+/iu;
const ofProvince = /\s+tỉnh(?:\s+\S+){0,2}$/iu;

/** @param province is left out of the names, for every unit carries it */
export function namesFor(units: readonly Named[], province: string): BlindName[] {
  const bare = (text: string) => text.replace(bodies, '').replace(forms, '').trim();
  const kept = unmarked(bare(province)).toLowerCase();
  const names = units.flatMap(({ name, bodyName, altNames, isPlace }): BlindName[] => {
    const whole = [name, bodyName.replace(bodies, ''), ...altNames];
    const short = whole.map((text) => text.replace(ofProvince, ''));
    const places = isPlace ? whole.map(bare) : [];
    return [
      ...[...whole, ...short].map((text) => ({ text, proper: false })),
      ...places.map((text) => ({ text, proper: true })),
    ];
  });
  const telling = names.filter(
    ({ text, proper }) => text.length > 2 && !(proper && unmarked(text).toLowerCase() === kept),
  );
  const once = new Map(telling.map((one) => [`${one.text} ${one.proper}`, one]));
  return [...once.values()].toSorted((a, b) => b.text.length - a.text.length);
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** A gap separates words; unseen characters may stand inside a word and must not break a match. */
const isGap = (sign: string): boolean => /[\s\p{Z}\p{Pd}\p{Pc}\p{Cc}]/u.test(sign);
const isUnseen = (sign: string): boolean => /[\p{Cf}\p{M}]/u.test(sign);

type Sign = { folded: string; at: number; before: 'nothing' | 'unseen' | 'gap' };

const readSigns = (signs: readonly string[]): Sign[] => {
  const read: Sign[] = [];
  let before: Sign['before'] = 'nothing';
  for (const [at, sign] of signs.entries()) {
    if (isGap(sign)) before = 'gap';
    else if (isUnseen(sign)) before = before === 'gap' ? 'gap' : 'unseen';
    else {
      read.push({ folded: Array.from(unmarked(sign).toLowerCase())[0] ?? sign, at, before });
      before = 'nothing';
    }
  }
  return read;
};

const fits = (wanted: Sign, sign: Sign | undefined): boolean =>
  sign?.folded === wanted.folded &&
  (wanted.before === 'gap' ? sign.before !== 'nothing' : sign.before !== 'gap');

/** Matches names across diacritics, case, spacing, hyphens, line breaks and unseen characters. */
export function withoutNames(text: string, names: readonly BlindName[]): string {
  const signs = Array.from(nfc(text));
  const read = readSigns(signs);
  const wanted = names.map(({ text: name, proper }) => ({
    name: readSigns(Array.from(nfc(name.trim()))),
    proper,
  }));
  const isJoined = (n: number): boolean =>
    read[n]?.before === 'nothing' &&
    isLetter(signs[read[n - 1]?.at ?? -1]) &&
    isLetter(signs[read[n]?.at ?? -1]);
  const lengthAt = (n: number): number => {
    if (isJoined(n)) return 0;
    const found = wanted.find(
      ({ name, proper }) =>
        name[0]?.folded === read[n]?.folded &&
        name.every((sign, k) => k === 0 || fits(sign, read[n + k])) &&
        !isJoined(n + name.length) &&
        !(proper && /\p{Ll}/u.test(signs[read[n]?.at ?? -1] ?? '')),
    );
    return found?.name.length ?? 0;
  };
  const out: string[] = [];
  let copied = 0;
  for (let n = 0; n < read.length; ) {
    const length = lengthAt(n);
    if (length > 0) {
      out.push(signs.slice(copied, read[n]?.at).join(''), NAMELESS);
      copied = (read[n + length - 1]?.at ?? signs.length) + 1;
    }
    n += length || 1;
  }
  return [...out, signs.slice(copied).join('')].join('');
}
