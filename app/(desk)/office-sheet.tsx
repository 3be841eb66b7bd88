import './office-sheet.css';
import './office-table.css';

type LetterheadProps = {
  superior: string;
  body: string;
  /** Minutes tell place and time in their text, not in their head (mẫu 1.10). */
  dated?: boolean;
  /** The place before the date; blank when it is not known yet. */
  place?: string;
  /** Whose number it takes: a letter leaves room for it (the clerk gives it after signature). */
  number?: string;
  /** What a letter is about, under its number. */
  about?: string;
};

/**
 * Pieces of a paper on A4 after Nghị định 30/2020/NĐ-CP, Phụ lục I. A jury gives its papers no
 * number; the date is written at signature.
 */
export function Letterhead({
  superior,
  body,
  dated = true,
  place = '……………',
  number,
  about,
}: LetterheadProps) {
  return (
    <header>
      <div>
        <p className="superior">{superior}</p>
        <p className="body-name">{body}</p>
        {number && <p className="number">Số: ……/{number}-……</p>}
        {about && <p className="about">{about}</p>}
      </div>
      <div>
        <p className="nation">Cộng hòa xã hội chủ nghĩa Việt Nam</p>
        <p className="motto">Độc lập - Tự do - Hạnh phúc</p>
        {dated && <p className="place">{place}, ngày …… tháng …… năm ………</p>}
      </div>
    </header>
  );
}

type ScoreTableProps = {
  caption?: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  foot?: readonly string[];
  /** Shares of the page in per cent; the rest falls to the columns without one. */
  widths?: readonly (number | undefined)[];
  /** Columns whose cells are centred, by their place. */
  centred?: readonly number[];
};

/** The columns are known by their place. */
export function ScoreTable({ caption, head, rows, foot, widths, centred = [] }: ScoreTableProps) {
  const look = (at: number) => (centred.includes(at) ? 'centred' : undefined);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls on a narrow screen, also by keyboard
    <section className="office-table" tabIndex={0} aria-label={caption ?? 'Bảng điểm'}>
      <table className={widths && 'set'}>
        {widths && (
          <colgroup>
            {head.map((word, at) => (
              <col key={word} style={widths[at] ? { width: `${widths[at]}%` } : undefined} />
            ))}
          </colgroup>
        )}
        <thead>
          {caption && (
            <tr>
              {/* A row of the head, so that paper repeats it on each page and never leaves it alone at a foot. */}
              <th scope="colgroup" colSpan={head.length} className="caption">
                {caption}
              </th>
            </tr>
          )}
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={`${row}-${cells[1]}`}>
              {cells.map((cell, at) => (
                <td key={head[at]} className={look(at)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((cell, at) => (
                <td key={head[at]} className={look(at)}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

type Signer = { office: string; name?: string };

/** Places to sign, side by side. */
type SignaturesProps = {
  signers: readonly Signer[];
  /** Nơi nhận, on the left of one who signs. */
  recipients?: readonly string[];
};

export function Signatures({ signers, recipients }: SignaturesProps) {
  return (
    <footer className="signatures">
      {signers.length === 1 && (
        <div className="recipients">
          {recipients && <p>Nơi nhận:</p>}
          <ul>
            {recipients?.map((one) => (
              <li key={one}>- {one}</li>
            ))}
          </ul>
        </div>
      )}
      {signers.map(({ office, name }) => (
        <div key={office} className="signer">
          <p>{office}</p>
          <p className="how">(Ký, ghi rõ họ tên)</p>
          {name && <p className="name">{name}</p>}
        </div>
      ))}
    </footer>
  );
}
