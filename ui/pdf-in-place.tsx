import { Disclosure } from './focus/disclosure';

/** A PDF read in the page. A phone that shows none inside a page opens it on a tab of its own. */
export function PdfInPlace({ href, label }: { href: string; label: string }) {
  const address = `${href}?xem=1`;
  return (
    <Disclosure
      summary={
        <>
          Xem tại đây<span className="sr-only">: {label}</span>
        </>
      }
    >
      <iframe
        src={address}
        title={label}
        loading="lazy"
        className="h-[75vh] w-full rounded-md border border-line bg-paper-deep"
      />
      <a
        href={address}
        target="_blank"
        rel="noreferrer"
        className="link inline-flex min-h-11 items-center text-sm"
      >
        Mở ở trang mới
      </a>
    </Disclosure>
  );
}
