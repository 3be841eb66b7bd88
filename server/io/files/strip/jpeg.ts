/** Drops comments, EXIF, XMP, IPTC and device profiles; pixels stay.
 * @returns non-JPEG bytes as they are */
export function withoutSegments(bytes: Uint8Array): { bytes: Uint8Array; found: boolean } {
  const as = { bytes, found: false };
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return as;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let found = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return as;
    if (marker === 0xda) return { bytes: Buffer.concat([...kept, bytes.subarray(at)]), found };
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return as;
    if (telling(marker)) found = true;
    else kept.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  return as;
}

/** JFIF, ICC and Adobe segments stay, or colours would be wrong. */
const telling = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
