import { decisionOf, groundsOf } from '@/server/registry/decisions/decisions';
import { download } from '@/server/request/drawn-for';
import { sheetResponse } from '@/app/(desk)/spreadsheet/sheet-response';
import { slugOf } from '@/domain/text/text';
import { sharedOut } from '../shared-out';
import { decisionBook } from './book';

/** The list of a decision as a spreadsheet, as far as the actor may see it. */
export const GET = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  download(request, async (by) => {
    const decision = await decisionOf(by, (await params).id);
    if (!decision) return new Response('Không tìm thấy quyết định.', { status: 404 });
    const { recognised, declined } = sharedOut(decision.models);
    const book = await decisionBook(decision, [...recognised, ...declined], await groundsOf(declined));
    return sheetResponse(book, `quyet-dinh-${slugOf(decision.number)}`);
  });
