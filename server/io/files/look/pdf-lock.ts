import { createCipheriv, createHash } from 'node:crypto';

type Lock = {
  revision: number;
  length: number;
  owner: Buffer;
  user: Buffer;
  permissions: number;
  metadata: boolean;
  id: Buffer;
};

/** Many PDFs are encrypted with an empty user password, only to forbid printing (ISO 32000-2,
 * 7.6.4).
 * @param text the document without stream contents, as latin1 */
export function asksForPassword(text: string): boolean {
  const lock = lockIn(text);
  if (!lock) return false;
  if (lock === 'other') return true;
  return lock.revision >= 5 ? !opensNew(lock) : !opensOld(lock);
}

function lockIn(text: string): Lock | 'other' | null {
  const at = text.lastIndexOf('/Encrypt');
  const [, number] = /^\/Encrypt\s+(\d+)\s+\d+\s+R/u.exec(text.slice(at, at + 60)) ?? [];
  if (at < 0 || /^\/EncryptMetadata/u.test(text.slice(at))) return null;
  const start = number === undefined ? at : text.lastIndexOf(`\n${number} 0 obj`);
  const begin = start >= 0 ? start : Math.max(0, text.search(new RegExp(`(?<!\\d)${number} 0 obj`, 'u')));
  const end = text.indexOf('endobj', begin);
  const dict = text.slice(begin, end < 0 ? begin + 4_000 : Math.min(end, begin + 4_000));
  if (!/\/Filter\s*\/Standard/u.test(dict)) return 'other';
  const whole = (name: string, fallback: number) =>
    Number(new RegExp(`/${name}\\s+(-?\\d+)`, 'u').exec(dict)?.[1] ?? fallback);
  const idAt = text.lastIndexOf('/ID');
  return {
    revision: whole('R', 2),
    // Crypt filters count bytes, the encryption dictionary counts bits.
    length: whole('V', 1) === 4 ? 16 : Math.min(16, Math.max(5, whole('Length', 40) / 8)),
    owner: stringAfter(dict, '/O'),
    user: stringAfter(dict, '/U'),
    permissions: whole('P', 0),
    metadata: !/\/EncryptMetadata\s+false/u.test(dict),
    id: idAt < 0 ? Buffer.alloc(0) : stringAfter(text.slice(idAt, idAt + 400), '/ID'),
  };
}

function stringAfter(text: string, key: string): Buffer {
  const found = new RegExp(`${key}\\s*\\[?\\s*([(<])`, 'u').exec(text);
  if (!found) return Buffer.alloc(0);
  const from = found.index + found[0].length;
  if (found[1] === '<')
    return Buffer.from(text.slice(from, text.indexOf('>', from)).replace(/\s/gu, ''), 'hex');
  const bytes: number[] = [];
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') {
      const [escape = '', octal] = /^\\([0-7]{1,3})|^\\(?:\r\n|[\s\S])/u.exec(text.slice(at, at + 4)) ?? [];
      const plain = escapes[escape.charAt(1)] ?? (/[\r\n]/u.test(escape) ? '' : escape.slice(1));
      for (const one of octal === undefined ? plain : '') bytes.push(one.charCodeAt(0));
      if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
      at += escape.length - 1;
      continue;
    }
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) break;
    bytes.push(sign.charCodeAt(0));
  }
  return Buffer.from(bytes);
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');

const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

function opensOld({ revision, length, owner, user, permissions, metadata, id }: Lock): boolean {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions | 0);
  const open = revision >= 4 && !metadata ? Buffer.from('FFFFFFFF', 'hex') : Buffer.alloc(0);
  const size = revision === 2 ? 5 : length;
  let key = md5(PAD, owner.subarray(0, 32), rights, id, open);
  if (revision >= 3) for (let round = 0; round < 50; round++) key = md5(key.subarray(0, size));
  key = key.subarray(0, size);
  if (revision === 2) return rc4(key, PAD).equals(user.subarray(0, 32));
  let check = md5(PAD, id);
  for (let round = 0; round < 20; round++) check = rc4(Buffer.from(key.map((byte) => byte ^ round)), check);
  return check.equals(user.subarray(0, 16));
}

function opensNew({ revision, user }: Lock): boolean {
  const salt = user.subarray(32, 40);
  const hash = revision === 5 ? createHash('sha256').update(salt).digest() : hardened(salt);
  return hash.equals(user.subarray(0, 32));
}

function hardened(salt: Buffer): Buffer {
  let key = createHash('sha256').update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const mixed = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = createHash(['sha256', 'sha384', 'sha512'][sum % 3] ?? 'sha256')
      .update(mixed)
      .digest();
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

/** Gone from OpenSSL's defaults, but most locked documents still use it. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
