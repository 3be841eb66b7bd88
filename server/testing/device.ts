import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { env } from '../io/env';

/** Faults that a test asks the device to make. */
type Odd = { origin?: string; verifies?: false; counter?: number; rpId?: string };

/**
 * A device as people carry it: makes one passkey and signs with it, in the form that a browser
 * sends.
 */
export function device() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let count = 0;

  const head = (odd: Odd, { made }: { made: boolean }): Buffer => {
    const numbers = Buffer.alloc(5);
    numbers[0] = 1 | (odd.verifies === false ? 0 : 4) | (made ? 64 : 0);
    numbers.writeUInt32BE(odd.counter ?? ++count, 1);
    return Buffer.concat([sha256(odd.rpId ?? new URL(env().PUBLIC_URL).hostname), numbers]);
  };
  const told = (type: string, challenge: string, odd: Odd): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: odd.origin ?? new URL(env().PUBLIC_URL).origin }));
  const answer = (response: Record<string, string | string[]>): string =>
    JSON.stringify({
      id: text(id),
      rawId: text(id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });

  return {
    id: text(id),
    make({ challenge }: PublicKeyCredentialCreationOptionsJSON, odd: Odd = {}): string {
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ]);
      const length = Buffer.from([0, id.length]);
      const data = Buffer.concat([head(odd, { made: true }), Buffer.alloc(16), length, id, key]);
      const words = [
        'a3',
        '63',
        hex('fmt'),
        '64',
        hex('none'),
        '67',
        hex('attStmt'),
        'a0',
        '68',
        hex('authData'),
      ];
      const attestation = Buffer.concat([
        Buffer.from(words.join(''), 'hex'),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      const clientDataJSON = text(told('webauthn.create', challenge, odd));
      return answer({ clientDataJSON, attestationObject: text(attestation), transports: ['internal'] });
    },
    sign({ challenge }: PublicKeyCredentialRequestOptionsJSON, odd: Odd = {}): string {
      const data = head(odd, { made: false });
      const client = told('webauthn.get', challenge, odd);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return answer({
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(signature),
      });
    },
  };
}

const text = (bytes: Buffer): string => bytes.toString('base64url');
const hex = (word: string): string => Buffer.from(word).toString('hex');
const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();
