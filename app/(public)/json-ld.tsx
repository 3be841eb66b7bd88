/** What machines read of the page. `<` is written as an escape, so no text can end the script. */
export function JsonLd({ thing }: { thing: Record<string, unknown> }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
  // oxlint-disable-next-line react/no-danger -- escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
