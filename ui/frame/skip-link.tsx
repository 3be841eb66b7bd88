export const mainId = 'noi-dung';

export const SkipLink = () => <SkipTo href={`#${mainId}`}>Đến nội dung chính</SkipTo>;

/** Seen only while it has the focus: from the keyboard past what stands before. */
export function SkipTo({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="no-print fixed top-2 left-2 z-50 -translate-y-24 rounded-md bg-primary px-4 py-3 font-medium text-white focus:translate-y-0"
    >
      {children}
    </a>
  );
}
