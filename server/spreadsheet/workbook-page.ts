import type { Feature } from 'write-excel-file/node';

type Printed = {
  title: string;
  sheet: string;
  header: number;
  last: number;
  columns: readonly { text?: boolean }[];
  values: readonly number[];
};

/** OOXML parts that the library does not write. */
export const printed = <Content>(page: Printed): Feature<Content> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': { transform: (xml: string) => laidOut(xml, page) },
      'xl/workbook.xml': { transform: (xml: string) => named(xml, page) },
    },
  },
});

function laidOut(xml: string, { title, header, last, columns, values }: Printed): string {
  const filter =
    last > header ? `<autoFilter ref="A${header}:${columnLetters(columns.length - 1)}${last}"/>` : '';
  const results = [...values];
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
    .replace('</sheetData>', `</sheetData>${filter}`)
    .replace(/<\/f><\/c>/gu, () => `</f><v>${results.shift() ?? 0}</v></c>`)
    .replace(/<col min="(\d+)"/gu, (col, at: string) => {
      const style = columns[Number(at) - 1]?.text ? textStyle(xml, Number(at) - 1, header) : null;
      return style ? `<col style="${style}" min="${at}"` : col;
    })
    .replace(/<pageMargins\b[^>]*\/><pageSetup\b[^>]*\/>/u, () => `${PAGE}${footer(title)}`);
}

const PAGE =
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.5" right="0.4" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** `&` starts a code and is doubled; Excel drops footers over 255 characters. */
const footer = (title: string): string =>
  `<headerFooter><oddFooter>${escaped(`&L${title.replace(/\s+/gu, ' ').slice(0, 100).replaceAll('&', '&&')}&RTrang &P/&N`)}</oddFooter></headerFooter>`;

const textStyle = (xml: string, column: number, header: number): string | null =>
  new RegExp(`<c r="${columnLetters(column)}(?:${header - 1}|${header + 1})" s="(\\d+)"`, 'u').exec(
    xml,
  )?.[1] ?? null;

function named(xml: string, { sheet, header, last, columns }: Printed): string {
  const at = `'${sheet.replaceAll("'", "''")}'!`;
  const until = `$${columnLetters(columns.length - 1)}$${last}`;
  const filter =
    last > header
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${escaped(`${at}$A$${header}:${until}`)}</definedName>`
      : '';
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(`${at}$${header}:$${header}`)}</definedName>`;
  return xml.replace('<definedNames/>', () => `<definedNames>${filter}${titles}</definedNames>`);
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\p{Cc}/gu, '');

export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCodePoint(65 + (column % 26));
