import { province } from '@/domain/province';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** RFC 6238 with SHA-1, six digits and 30 seconds, as every app supports. */

const stepLength = 30_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const newSecret = (): string => base32(randomBytes(20));

export const stepAt = (time: number): number => Math.floor(time / stepLength);

export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

/** Accepts one step on either side, for clocks differ. @returns null if the code is wrong */
export function stepOfCode(secret: string, code: string, time: number): number | null {
  const now = stepAt(time);
  const typed = Buffer.from(code.replaceAll(/\s/gu, ''));
  const found = [now, now - 1, now + 1].find((step) => {
    const right = Buffer.from(codeAt(secret, step));
    return right.length === typed.length && timingSafeEqual(right, typed);
  });
  return found ?? null;
}

export const otpAddressOf = (secret: string, email: string): string =>
  `otpauth://totp/${encodeURIComponent(`${province.portal}:${email}`)}?${new URLSearchParams({ secret, issuer: province.portal }).toString().replaceAll('+', '%20')}`;

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/gu) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}

function bytesOf(secret: string): Buffer {
  const bits = Array.from(secret, (sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
