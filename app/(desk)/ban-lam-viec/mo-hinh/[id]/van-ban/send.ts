import type { FileRouter } from 'uploadthing/types';
import { DRAWN_HEADER } from '@/domain/account/drawn-for';
import { type FileRefusal, isFileRefusal } from '@/domain/registry/papers/file';
import type { PaperKind } from '@/domain/registry/papers/paper';
import type { ScanSubject } from '@/domain/registry/papers/signed-scan';
import type { Reason } from '@/domain/verdict';
import { fileRefusalWords, refusalOf } from '@/ui/words/file';
import { ownerHere, tellMisdrawn } from '@/ui/page/page-owner';
import { reasonWords } from '@/ui/words/reason';

/** How one file is sent: with the SDK of uploadthing, again and again until it is there or cannot be. */

export type Sent = { id: string; name: string };

/** Whose paper the file is to be: a model's, an entry's of a contest, or that of a decision. */
export type Home =
  | { modelId: string }
  | { entryId: string }
  | { scanOf: ScanSubject }
  | { deliveryId: string };

type Purpose = Home & { kind: PaperKind };

type Watch = {
  signal: AbortSignal;
  onProgress: (loaded: number) => void;
  /** The network is away; it goes on by itself when it is back. */
  onWaiting: () => void;
};

export class Paused extends Error {}

/** It cannot go on by itself, but it can when the user asks for it; the message is for the user. */
export class Halted extends Error {}

/** No for good; the message is for the user. */
export class Refused extends Error {
  /** The server keeps the refused file in its list, with the same words. */
  readonly listed: boolean;
  constructor(sentence: string, { listed = false } = {}) {
    super(sentence);
    this.listed = listed;
  }
}

/** What onUploadComplete answered; nothing when the service has the bytes and we could not check them yet. */
type Answer = Sent & { state: 'ready' | 'refused'; refusal?: FileRefusal };

const TRIES = 30;

/**
 * Sends the file from where the server has it; a pause, a lost network and a closed tab are the same to it.
 * @throws Paused when the signal says so; Halted or Refused with a sentence when trying again is of no use
 */
export async function send(file: File, purpose: Purpose, watch: Watch): Promise<Sent> {
  const { genUploader } = await import('uploadthing/client');
  const { uploadFiles } = genUploader<FileRouter>({ url: '/api/uploadthing' });
  const headers = { [DRAWN_HEADER]: ownerHere() ?? '' };
  for (let attempt = 1; ; attempt++) {
    try {
      // The type of the route is the server's; the page knows no more of it than its two words of input.
      const options = {
        files: [file],
        input: purpose,
        headers,
        signal: watch.signal,
        onUploadProgress: ({ loaded }: { loaded: number }) => {
          watch.onProgress(Math.min(loaded, file.size));
        },
      };
      const [sent] = await uploadFiles('paper', options);
      return answered(sent?.serverData as Answer | null | undefined, file, purpose);
    } catch (error) {
      if (watch.signal.aborted) throw new Paused();
      if (error instanceof Refused) throw error;
      stopFor({ ...codeIn(error), ...purpose, attempt, file });
      watch.onWaiting();
      await quiet(attempt, watch.signal);
    }
  }
}

function answered(answer: Answer | null | undefined, file: File, { kind }: Purpose): Sent {
  if (!answer) throw new Refused(unchecked);
  if (answer.refusal) throw new Refused(refusalOf(answer.refusal, file.name, kind), { listed: true });
  return answer;
}

const unchecked = 'Tệp đã được nhận và đang chờ kiểm tra. Tải lại trang sau ít phút để lưu vào hồ sơ.';

const tired = 'Chưa tải lên được. Kiểm tra kết nối mạng rồi bấm “Tải tiếp”; phần đã tải lên vẫn được giữ.';

/** Throws when the server has said no, or after many tries; whatever else is worth another one. */
function stopFor({
  code,
  sent,
  attempt,
  file,
  kind,
}: Code & Purpose & { attempt: number; file: File }): void {
  // The file is well, the server is not: it stays here, to be sent again at a press.
  if (code === 'noRoom' || code === 'notWritable' || code === 'notScanned')
    throw new Halted(fileRefusalWords[code]);
  if (isFileRefusal(code)) throw new Refused(refusalOf(code, file.name, kind), { listed: sent });
  if (code === 'notSignedIn') throw new Halted(reasonWords.notSignedIn);
  if (code === 'drawnForAnother') tellMisdrawn();
  if (isReason(code)) throw new Refused(reasonWords[code]);
  if (code === 'absent')
    throw new Refused('Không tìm thấy hồ sơ, hoặc tài khoản này không được thêm tài liệu.');
  if (code === 'Invalid input') throw new Refused('Yêu cầu tải lên không hợp lệ. Tải lại trang rồi thử lại.');
  if (attempt === TRIES) throw new Halted(tired);
}

type Code = { code: string /** It came from the ingest, after the bytes. */; sent: boolean };

/** The ingest answers `{error}`, the handler `{message}`. */
function codeIn(error: unknown): Code {
  if (!(error instanceof Error)) return { code: '', sent: false };
  const answer = 'data' in error ? error.data : undefined;
  if (typeof answer === 'object' && answer !== null && 'error' in answer) {
    return { code: String(answer.error), sent: true };
  }
  return { code: error.message, sent: false };
}

const isReason = (code: string): code is Reason => Object.hasOwn(reasonWords, code);

/**
 * Waits until the server answers. Next leaves the page for the browser's own error page when it refreshes without
 * a network, and with the page would go whatever else is being sent.
 */
export async function reachable(): Promise<void> {
  const never = new AbortController().signal;
  for (let attempt = 1; ; attempt++) {
    try {
      await fetch('/api/uploadthing');
      return;
    } catch {
      await quiet(attempt, never);
    }
  }
}

/** Waits a little longer each time, or until the network is back, or until the user pauses. */
function quiet(attempt: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(15_000, 500 * 2 ** Math.min(attempt, 5)));
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
