import { answerSave } from '@/server/request/posted';
import { saveDraft } from '../actions';

type Props = { params: Promise<{ id: string }> };

export const POST = async (request: Request, { params }: Props): Promise<Response> =>
  answerSave(request, saveDraft, await params);
