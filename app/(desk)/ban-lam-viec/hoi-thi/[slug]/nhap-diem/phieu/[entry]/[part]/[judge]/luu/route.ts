import { answerSave } from '@/server/request/posted';
import { saveTyped } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/nhap-diem/actions';

type Props = { params: Promise<{ entry: string; part: string; judge: string }> };

export const POST = async (request: Request, { params }: Props): Promise<Response> =>
  answerSave(request, saveTyped, await params);
