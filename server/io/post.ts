import { createTransport } from 'nodemailer';
import { env } from './env';

export type Letter = { id: string; to: string; subject: string; text: string };

export const sendsMail = (): boolean => env().SMTP_URL !== undefined;

/**
 * Hands a letter to the mail server. The message id is the row's, so a mailbox knows a repetition.
 * @throws with the server's answer code, never with its words: they may hold addresses
 */
export async function send({ id, to, subject, text }: Letter): Promise<void> {
  const { SMTP_URL: url, MAIL_FROM: from, PUBLIC_URL } = env();
  const { hostname } = new URL(PUBLIC_URL);
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({
      from: from ?? `Cổng Dân vận khéo <khong-tra-loi@${hostname}>`,
      to,
      subject,
      text,
      messageId: `<${id}@${hostname}>`,
    });
  } catch (error) {
    throw new Error(`Máy chủ thư không nhận: ${codeOf(error)}`, { cause: codeOf(error) });
  } finally {
    transport.close();
  }
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code, responseCode].filter(Boolean).join(' ') || 'không rõ';
}
