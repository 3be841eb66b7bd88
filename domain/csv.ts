/** One line of a CSV file (RFC 4180), with its line end. */
export const csvLine = (values: readonly (string | number)[], separator: ',' | ';'): string =>
  `${values.map((value) => cell(value, separator)).join(separator)}\r\n`;

function cell(value: string | number, separator: string): string {
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return text.includes('"') || text.includes('\n') || text.includes('\r') || text.includes(separator)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** A spreadsheet would run a text that begins like a formula; an apostrophe makes it a text again. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
