import { createTransport, type Transporter } from 'nodemailer';
import { env } from './env';

export type Letter = { id: string; to: string; subject: string; text: string };

export const sendsMail = (): boolean => env().SMTP_URL !== undefined;

/** Keeps the server's code only, for its text may contain addresses. */
export class Untaken extends Error {
  /** A 5xx reply: retrying is pointless. */
  readonly forGood: boolean;
  constructor(error: unknown) {
    super(`Máy chủ thư không nhận: ${codeOf(error)}`, { cause: codeOf(error) });
    const { code, responseCode = 0 } = error as Answer;
    this.forGood = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;
  }
}

type Answer = { code?: string; responseCode?: number };

const patience = 'connectionTimeout=15000&greetingTimeout=15000&socketTimeout=20000';

// Next bundles each route apart, so state of the process lives on globalThis.
const kept = globalThis as { portalPost?: { url: string; transport: Transporter } };

function transportTo(url: string): Transporter {
  if (kept.portalPost?.url === url) return kept.portalPost.transport;
  closePost();
  const pooled = `${url}${url.includes('?') ? '&' : '?'}pool=true&maxConnections=1&maxMessages=100&${patience}`;
  const transport = createTransport(pooled, { disableFileAccess: true, disableUrlAccess: true });
  kept.portalPost = { url, transport };
  return transport;
}

export function closePost(): void {
  kept.portalPost?.transport.close();
  delete kept.portalPost;
}

/** The message id is the row's, so mailboxes recognise a repetition. @throws Untaken */
export async function send({ id, to, subject, text }: Letter): Promise<void> {
  const { SMTP_URL: url = '', MAIL_FROM: from, MAIL_REPLY_TO: replyTo, PUBLIC_URL } = env();
  const { hostname } = new URL(PUBLIC_URL);
  try {
    await transportTo(url).sendMail({
      from: from ?? `Cổng Dân vận khéo <khong-tra-loi@${hostname}>`,
      ...(replyTo && { replyTo }),
      to,
      subject,
      text,
      messageId: `<${id}@${hostname}>`,
      // Suppresses automatic replies.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    throw new Untaken(error);
  }
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as Answer;
  return [code, responseCode].filter(Boolean).join(' ') || 'không rõ';
}
