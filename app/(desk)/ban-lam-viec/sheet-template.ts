import { keepsPeople } from '@/domain/person';
import { currentActor } from '@/server/session';
import { workbook } from '@/server/workbook';

/** An empty sheet with its header and rows that show how to fill it in. */
export async function template(
  name: string,
  headers: readonly string[],
  examples: readonly (readonly string[])[],
): Promise<Response> {
  if (!keepsPeople(await currentActor()).ok) return new Response('Không có quyền.', { status: 403 });
  const columns = headers.map((header, index) => ({
    header,
    width: 28,
    value: (row: readonly string[]) => row[index] ?? '',
  }));
  const book = await workbook('Mẫu', columns, examples);
  return new Response(new Uint8Array(book), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}.xlsx"`,
      'cache-control': 'private, no-store',
    },
  });
}
