import { province } from '@/domain/province';

const together = new RegExp(
  `(${province.name}|“Dân vận khéo”|\\(dữ liệu minh họa\\)|\\b[A-Z]{2,5}-\\d+\\b)`,
  'u',
);

/** Names and numbers that are not torn over two lines; the letters stay as they are, for copying and searching. */
export function Kept({ text }: { text: string }) {
  return text.split(together).map((piece, at) =>
    at % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one text never change places
      <span key={at} className="whitespace-nowrap">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
