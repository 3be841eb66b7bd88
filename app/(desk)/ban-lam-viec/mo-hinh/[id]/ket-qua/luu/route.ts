import { answerSave } from '@/server/request/posted';
import { saveReport } from '../actions';

type Props = { params: Promise<{ id: string }> };

export const POST = async (request: Request, { params }: Props): Promise<Response> =>
  answerSave(request, saveReport, await params);
