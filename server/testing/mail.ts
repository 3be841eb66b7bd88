import { SMTPServer } from 'smtp-server';
import { env } from '../io/env';
import { closePost } from '../io/post';

type Conduct = {
  /** Answers every receiver with this code. */
  refuse?: number;
  /** Waits for this before it says that it has taken a letter. */
  until?: Promise<void>;
};

/** A mail server for tests. */
export async function mailServer(conduct: Conduct = {}) {
  const received: string[] = [];
  let connections = 0;
  let tries = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onRcptTo: (_address, _session, done) => {
      tries += 1;
      const { refuse } = conduct;
      const words = `${refuse} người nhận lạ nguoi.nhan@vi-du.vn`;
      done(refuse ? Object.assign(new Error(words), { responseCode: refuse }) : null);
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'));
        void (conduct.until ?? Promise.resolve()).then(() => done());
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as { port: number };
  env().SMTP_URL = `smtp://127.0.0.1:${port}`;
  const close = () => {
    closePost();
    return new Promise<void>((resolve) => server.close(resolve));
  };
  return { received, conduct, close, connections: () => connections, tries: () => tries };
}
