import './mo-hinh/[id]/in/sheet.css';
import './office-table.css';

type LetterheadProps = {
  superior: string;
  body: string;
  /** Minutes tell place and time in their text, not in their head (mẫu 1.10). */
  dated?: boolean;
};

/**
 * Pieces of a paper on A4 after Nghị định 30/2020/NĐ-CP, Phụ lục I. A jury gives its papers no
 * number; the date is written at signature.
 */
export function Letterhead({ superior, body, dated = true }: LetterheadProps) {
  return (
    <header>
      <div>
        <p className="superior">{superior}</p>
        <p className="body-name">{body}</p>
      </div>
      <div>
        <p className="nation">Cộng hòa xã hội chủ nghĩa Việt Nam</p>
        <p className="motto">Độc lập - Tự do - Hạnh phúc</p>
        {dated && <p className="place">……………, ngày …… tháng …… năm ………</p>}
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
        {caption && <caption>{caption}</caption>}
        {widths && (
          <colgroup>
            {head.map((word, at) => (
              <col key={word} style={widths[at] ? { width: `${widths[at]}%` } : undefined} />
            ))}
          </colgroup>
        )}
        <thead>
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
export function Signatures({ signers }: { signers: readonly Signer[] }) {
  return (
    <footer className="signatures">
      {signers.length === 1 && <div />}
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
