/** A rough grammar of syllables, enough to distinguish Vietnamese from look-alikes. */

const rows = 'aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ'.split(' ');
const toneOf = new Map(
  rows.flatMap((row) => Array.from(row).map((letter, tone) => [letter, { letter: row[0] ?? '', tone }])),
);

const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang ' +
    'oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ' +
    'ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôp uôt uơ up ut uy ' +
    'uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên ' +
    'yêng yêt yêu'
  ).split(' '),
);
const onsets = [
  'ngh',
  'ng',
  'nh',
  'gh',
  'gi',
  'kh',
  'ph',
  'qu',
  'th',
  'tr',
  'ch',
  ...Array.from('bcdđghklmnprstvx'),
  '',
];

export function isSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const letters = Array.from(word, (letter) => toneOf.get(letter) ?? { letter, tone: 0 });
  const plain = letters.map(({ letter }) => letter).join('');
  const toned = letters.flatMap(({ tone }, at) => (tone > 0 ? [at] : []));
  if (toned.length > 1) return false;
  const tone = letters[toned[0] ?? 0]?.tone ?? 0;
  return onsets.some((onset) => {
    const rhyme = plain.slice(onset.length);
    if (!plain.startsWith(onset) || !rhymes.has(rhyme) || !agrees(onset, rhyme)) return false;
    if (toned[0] === undefined) return true;
    return (tone > 3 || !/[cpt]$|ch$/u.test(rhyme)) && placesOf(rhyme).includes(toned[0] - onset.length);
  });
}

/** k, gh and ngh only precede e, ê, i, y; c, g and ng never do. */
function agrees(onset: string, rhyme: string): boolean {
  const front = /^[eêiy]/u.test(rhyme);
  if (['k', 'gh', 'ngh'].includes(onset)) return front;
  if (['c', 'ng'].includes(onset)) return !front;
  return onset !== 'g' || !/^[eêy]/u.test(rhyme);
}

/** Tone positions in a rhyme; oa, oe and uy have two conventions. */
function placesOf(rhyme: string): number[] {
  const [vowels = ''] = /^[aăâeêioôơuưy]+/u.exec(rhyme) ?? [];
  const own = Math.max(...Array.from('ăâêôơư', (letter) => vowels.lastIndexOf(letter)));
  if (own >= 0) return [own];
  if (vowels.length === 3) return [1];
  if (vowels.length < 2) return [0];
  if (vowels.length < rhyme.length) return [1];
  return ['oa', 'oe', 'uy'].includes(vowels) ? [0, 1] : [0];
}
