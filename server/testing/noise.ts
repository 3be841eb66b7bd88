const head = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nstream\n');
const end = Buffer.from('\nendstream\nendobj\n%%EOF');

/** Bytes around the noise of a made-up PDF. */
export const aroundNoise = head.length + end.length;

/**
 * A PDF of noise. It stands in a stream, as pictures do: three letters of it may look like a
 * command.
 */
export const noisePdf = (noise: Buffer): Buffer => Buffer.concat([head, noise, end]);
