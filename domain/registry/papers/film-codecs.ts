export type ReadFilm = (at: number, length: number) => Promise<Uint8Array>;

/** Every promised browser plays QuickTime with H.264 and AAC; HEVC, an iPhone's default, not. */
export async function playsEverywhere(read: ReadFilm, size: number): Promise<boolean> {
  const film: Film = { read, boxesLeft: MOST_BOXES };
  const moov = await first(film, { from: 0, end: size }, 'moov');
  if (!moov) return false;
  let pictures = 0;
  for (let from = moov.from; ; ) {
    const track = await first(film, { from, end: moov.end }, 'trak');
    if (!track) return pictures > 0;
    const { handler, codec } = await trackIn(film, track);
    if (handler === 'vide' && !/^avc[13]$/u.test(codec)) return false;
    if (handler === 'soun' && codec !== 'mp4a') return false;
    if (handler === 'vide') pictures += 1;
    from = track.end;
  }
}

/** A phone writes dozens; more is an attack. */
const MOST_BOXES = 2_000;

type Film = { read: ReadFilm; boxesLeft: number };
type Span = { from: number; end: number };

async function trackIn(film: Film, track: Span): Promise<{ handler: string; codec: string }> {
  const media = await first(film, track, 'mdia');
  const told = media && (await first(film, media, 'hdlr'));
  const table = media && (await inside(film, media, ['minf', 'stbl', 'stsd']));
  return {
    handler: told ? await nameAt(film, told.from + 8) : '',
    // stsd: version, count, then each entry's length and name.
    codec: table ? await nameAt(film, table.from + 12) : '',
  };
}

async function inside(film: Film, span: Span, path: readonly string[]): Promise<Span | null> {
  let at: Span | null = span;
  for (const type of path) at = at && (await first(film, at, type));
  return at;
}

async function first(film: Film, { from, end }: Span, type: string): Promise<Span | null> {
  for (let at = from; at + 8 <= end; ) {
    film.boxesLeft -= 1;
    const box = film.boxesLeft < 0 ? null : await boxAt(film, at, end);
    if (!box) return null;
    if (box.type === type) return { from: at + box.head, end: at + box.size };
    at += box.size;
  }
  return null;
}

async function boxAt(film: Film, at: number, end: number) {
  const bytes = await film.read(at, 16);
  if (bytes.length < 8) return null;
  const told = numberIn(bytes, 0);
  const head = told === 1 ? 16 : 8;
  if (bytes.length < head) return null;
  const size = told === 1 ? numberIn(bytes, 8) * 2 ** 32 + numberIn(bytes, 12) : told === 0 ? end - at : told;
  if (size < head || at + size > end) return null;
  return { type: nameIn(bytes.subarray(4, 8)), head, size };
}

const nameAt = async (film: Film, at: number): Promise<string> => nameIn(await film.read(at, 4));

const nameIn = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const numberIn = (bytes: Uint8Array, at: number): number =>
  bytes.subarray(at, at + 4).reduce((sum, byte) => sum * 256 + byte, 0);
