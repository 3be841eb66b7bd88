import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { machineTime } from '../io/clock';

/** An OpenID provider for tests: it signs in the given person and insists on the whole protocol. */

type Claims = { sub: string; email?: string; email_verified?: unknown };
type Asked = { nonce: string; challenge: string; redirect: string; claims: Claims };

const client = { id: 'cong-dan-van', secret: 'bi-mat-cua-cong' };

export async function openOffice(port = 0) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, Asked>();
  const office = { issuer: '', client, claims: { sub: '' } as Claims, close: () => server.close() };

  const documents: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer: office.issuer,
      authorization_endpoint: `${office.issuer}/authorize`,
      token_endpoint: `${office.issuer}/token`,
      jwks_uri: `${office.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }],
    }),
  };

  /** The person has signed in at the office: back with a code. */
  function authorize({ searchParams: asked }: URL): string {
    must(asked.get('client_id') === client.id && asked.get('response_type') === 'code');
    must(asked.get('code_challenge_method') === 'S256' && asked.get('scope') === 'openid email');
    const [nonce, challenge, redirect] = ['nonce', 'code_challenge', 'redirect_uri'].map((name) =>
      asked.get(name),
    );
    must(nonce && challenge && redirect);
    const code = randomUUID();
    codes.set(code, { nonce, challenge, redirect, claims: office.claims });
    return `${redirect}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
  }

  function token(form: URLSearchParams, authorization = ''): object {
    must(authorization === `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`);
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    must(asked && form.get('redirect_uri') === asked.redirect);
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '');
    must(verifier.digest('base64url') === asked.challenge);
    const seconds = Math.floor(machineTime() / 1000);
    const life = { iat: seconds, exp: seconds + 300 };
    const told = { ...asked.claims, iss: office.issuer, aud: client.id, nonce: asked.nonce, ...life };
    const text = [{ alg: 'RS256', kid: '1', typ: 'JWT' }, told].map(encoded).join('.');
    const signature = sign('sha256', Buffer.from(text), privateKey).toString('base64url');
    return { access_token: randomUUID(), token_type: 'Bearer', id_token: `${text}.${signature}` };
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', office.issuer);
    const answer = async () => {
      if (url.pathname === '/authorize') return response.writeHead(302, { location: authorize(url) }).end();
      const document =
        url.pathname === '/token'
          ? token(new URLSearchParams(await bodyOf(request)), request.headers.authorization)
          : documents[url.pathname]?.();
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
    };
    answer().catch((error: Error) => response.writeHead(400).end(error.message));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  office.issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return office;
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function must(right: unknown): asserts right {
  if (!right) throw new Error('not as the protocol says');
}
