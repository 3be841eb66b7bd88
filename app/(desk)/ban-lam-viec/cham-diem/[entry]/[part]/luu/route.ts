import { answerSave } from '@/server/request/posted';
import { saveSheet } from '../actions';

type Props = { params: Promise<{ entry: string; part: string }> };

export const POST = async (request: Request, { params }: Props): Promise<Response> =>
  answerSave(request, saveSheet, await params);
