import { mayKeepPeople } from '@/domain/people/person';
import { download } from '@/server/request/drawn-for';
import { workbook } from '@/server/spreadsheet/workbook';
import { sheetResponse } from './sheet-response';

/** An empty sheet with its header and rows that show how to fill it in. */
export const template = (request: Request, name: string, rows: Rows): Promise<Response> =>
  download(request, async (by) =>
    mayKeepPeople(by).ok ? blank(name, rows) : new Response('Không có quyền.', { status: 403 }),
  );

type Rows = { headers: readonly string[]; examples: readonly (readonly string[])[] };

async function blank(name: string, { headers, examples }: Rows): Promise<Response> {
  const columns = headers.map((header, index) => ({
    header,
    width: 28,
    text: true,
    value: (row: readonly string[]) => row[index] ?? '',
  }));
  const book = await workbook({ sheet: 'Mẫu', columns, rows: examples });
  return sheetResponse(book, name);
}
