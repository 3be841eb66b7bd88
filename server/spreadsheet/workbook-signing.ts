import type { Letterhead } from '@/domain/registry/papers/letterhead';

export type Signing = { issuer: Letterhead; maker?: string };

type Columns = readonly { width: number }[];
type Half = { text: string; look?: object };

const bold = { fontWeight: 'bold' } as const;
const italic = { fontStyle: 'italic' } as const;
const LINE = 17;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function signedHeadOf({ issuer: { superior, body, place } }: Signing, columns: Columns) {
  const [own = '', ...more] = [...(superior ? [superior] : []), ...body].map((text) => text.toUpperCase());
  const [second = '', ...rest] = more;
  return [
    halves(
      columns,
      { text: own, look: superior ? {} : bold },
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', look: bold },
    ),
    halves(columns, { text: second, look: bold }, { text: 'Độc lập - Tự do - Hạnh phúc', look: bold }),
    halves(
      columns,
      { text: rest.join(' '), look: bold },
      { text: `${place}, ngày …… tháng …… năm ………`, look: italic },
    ),
    blank(columns),
  ];
}

export function footOf({ issuer: { signer }, maker = '' }: Signing, columns: Columns) {
  const [office = '', ...under] = signer.map((text) => text.toUpperCase());
  return [
    blank(columns),
    halves(
      columns,
      { text: 'NGƯỜI LẬP BIỂU', look: bold },
      { text: [office, ...under].join('\n'), look: { ...bold, height: LINE * signer.length } },
    ),
    halves(
      columns,
      { text: '(Ký, ghi rõ họ tên)', look: italic },
      { text: '(Ký, đóng dấu, ghi rõ họ tên)', look: italic },
    ),
    blank(columns, LINE * 4),
    halves(columns, { text: maker, look: bold }, { text: '' }),
  ];
}

const blank = (columns: Columns, height = LINE) =>
  columns.map((_, at) => (at === 0 ? { value: '', type: String, height } : null));

function halves(columns: Columns, left: Half, right: Half) {
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  let [wide, at] = [0, 0];
  while (at < columns.length - 1 && (at === 0 || wide + (columns[at]?.width ?? 0) / 2 < across / 2))
    wide += columns[at++]?.width ?? 0;
  const cell = ({ text, look }: Half, columnSpan: number) => ({
    value: text,
    type: String,
    wrap: true,
    align: 'center',
    alignVertical: 'center',
    height: LINE,
    ...look,
    ...(columnSpan > 1 && { columnSpan }),
  });
  const empty = (count: number) => Array.from({ length: Math.max(0, count - 1) }, () => null);
  return [cell(left, at), ...empty(at), cell(right, columns.length - at), ...empty(columns.length - at)];
}
