import { line, nfc } from '@/domain/text/text';

/**
 * The text in the letters that our two fonts have. For any other letter, and for emoji, the renderer asks a font service
 * on the network: a unit's words would make the server call out, and where the network is closed the picture waits.
 */
export const inFont = (text: string): string =>
  line(nfc(text).replace(/[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ffĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”•…₫]/gu, ' '));
