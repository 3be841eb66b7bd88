import { no, type Verdict, yes } from '../verdict';
import { fold } from '../text/text';

declare module '../verdict' {
  interface Reasons {
    passwordTooShort: true;
    passwordOfRows: true;
    passwordOfAddress: true;
    passwordOfPlace: true;
    passwordKnown: true;
  }
}

/** These rules apply to new passwords only; an existing one keeps working. */

export const shortestPassword = 12;
export const longestPassword = 200;

export type Guessable = {
  email: string;
  names: readonly string[];
  /** Passwords from known breaches, lower case, without leading and trailing digits. */
  common: readonly string[];
};

const fewestOwn = 7;
const fewestOfRows = 5;
const worthOfWord = 2;

/** Length counts, not symbols; but common words, local names, keyboard rows and years add almost
 * nothing, with or without diacritics. */
export function canTakePassword(password: string, { email, names, common }: Guessable): Verdict {
  const folded = fold(password).replace(/ /gu, '');
  const readings = [folded, saidOnce(folded)]
    .map(withoutRows)
    .flatMap((text) => [text, asLetters(text)])
    .map(lettersOf);
  const [mailbox = '', host = ''] = email.split('@').map(fold);
  const own = [lettersOf(mailbox + host), lettersOf(mailbox), ...piecesOf(mailbox)];
  const places = [...localWords, ...names.flatMap(spellings), ...piecesOf(host), ...own];
  const left = (pieces: readonly string[], words: readonly string[]) =>
    Math.min(...readings.map((reading) => worthOf(reading, { pieces, words })));
  const bare = left([], []);
  const lessOwn = left(own, []);
  const lessPlaces = left(places, []);
  const lessKnown = left(places, common);
  if (Array.from(password).length < shortestPassword) return no('passwordTooShort');
  if (!/\p{L}/u.test(password) || bare < fewestOfRows) return no('passwordOfRows');
  if (lessKnown >= fewestOwn) return yes;
  if (lessOwn < bare && lessOwn < fewestOwn) return no('passwordOfAddress');
  if (lessPlaces < bare && lessPlaces < fewestOwn) return no('passwordOfPlace');
  return no(lessKnown < lessPlaces ? 'passwordKnown' : 'passwordOfRows');
}

const piecesOf = (address: string): string[] =>
  address.split(/[^\p{L}\p{N}]/u).filter((part) => part.length >= 4);

const lettersOf = (folded: string): string => folded.replace(/[^\p{L}\p{N} ]/gu, '').replace(/ +/gu, ' ');

const letters = new Map(Array.from('@43!1057$', (sign, at) => [sign, 'aaeiiosts'[at] ?? sign]));

const asLetters = (folded: string): string =>
  folded.replace(/[@43!1057$]/gu, (sign) => letters.get(sign) ?? sign);

const rows = [
  '12345678901234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv',
];
const bothWays = rows.flatMap((row) => [row, Array.from(row).reverse().join('')]);
const shortestRun = 4;

const saidOnce = (folded: string): string =>
  folded
    .replace(/(.)\1{2,}/gu, '$1')
    .replace(/(..)\1{2,}/gu, '$1')
    .replace(/(.{3,20}?)\1+/gu, '$1');

function withoutRows(once: string): string {
  const signs: string[] = [];
  for (let at = 0; at < once.length; ) {
    const run = runAt(once, at);
    signs.push(run > 1 ? '·' : (once[at] ?? ''));
    at += run;
  }
  return signs
    .join('')
    .replace(/(?:19|20)\d\d/gu, '·')
    .replaceAll('·', ' ');
}

function runAt(text: string, at: number): number {
  let length = shortestRun;
  if (!isRun(text.slice(at, at + length), length)) return 1;
  while (at + length < text.length && isRun(text.slice(at, at + length + 1), length + 1)) length += 1;
  return length;
}

const isRun = (part: string, length: number): boolean =>
  part.length === length && bothWays.some((line) => line.includes(part));

function worthOf(
  reading: string,
  { pieces, words }: { pieces: readonly string[]; words: readonly string[] },
) {
  let text = reading;
  for (const piece of longestFirst(pieces, text)) text = text.replaceAll(piece, ' ');
  let worth = 0;
  for (const word of longestFirst(words, text)) {
    const parts = text.split(word);
    worth += (parts.length - 1) * worthOfWord;
    text = parts.join(' ');
  }
  return worth + text.replace(/ /gu, '').length;
}

const longestFirst = (words: readonly string[], text: string): string[] =>
  words.filter((word) => word !== '' && text.includes(word)).sort((a, b) => b.length - a.length);

const shortestName = 5;

function spellings(name: string): string[] {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  const parts = [words, words.slice(1), words.slice(-2), words.slice(2)];
  return parts.map((part) => part.join('')).filter((part) => part.length >= shortestName);
}

const localWords = [
  'danvankheo',
  'danvan',
  'khongco',
  'matkhau',
  'matma',
  'password',
  'dangnhap',
  'taikhoan',
  'quantri',
  'administrator',
  'admin',
  'tinhsonla',
  'sonla',
  'taybac',
  'vietnam',
  'hanoi',
  'ubnd',
  'uybannhandan',
  'hoidongnhandan',
  'tinhuy',
  'huyenuy',
  'danguy',
  'sonoivu',
  'canbo',
  'congchuc',
  'lanhdao',
  'giamkhao',
  'hoithi',
  'mohinh',
  'thidua',
  'mattran',
  'congan',
  'xinchao',
  'emyeuanh',
  'anhyeuem',
  'yeunhau',
  'iloveyou',
  'mothaiba',
];
