import { decisionOf, groundsOf } from '@/server/decisions';
import { currentActor } from '@/server/session';
import { sheetResponse } from '../../../../sheet-response';
import { slugOf } from '@/domain/text';
import { sharedOut } from '../shared-out';
import { decisionBook } from './book';

/** The list of a decision as a spreadsheet, as far as the actor may see it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const decision = await decisionOf((await params).id, await currentActor());
  if (!decision) return new Response('Không tìm thấy quyết định.', { status: 404 });
  const { recognised, declined } = sharedOut(decision.models);
  const book = await decisionBook(decision, [...recognised, ...declined], await groundsOf(declined));
  return sheetResponse(book, `quyet-dinh-${slugOf(decision.number)}`);
}
