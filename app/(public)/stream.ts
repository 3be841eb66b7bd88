/** Sends pieces of text as they are made; stops making them when the reader goes away. */
export function streamed(pieces: AsyncGenerator<string>, headers: Record<string, string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, { headers: { 'Cache-Control': 'no-cache', ...headers } });
}

/** `?nam=2020`; null for every year. */
export function yearIn(request: Request): number | null {
  const year = new URL(request.url).searchParams.get('nam') ?? '';
  return /^(19|20)\d\d$/u.test(year) ? Number(year) : null;
}
