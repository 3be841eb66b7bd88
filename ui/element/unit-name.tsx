import Link from 'next/link';

/** Many places share a name ("Hát Lót" is a town and a commune), so kind and parent always stand with it. */
export function UnitName({ name, kind, parent, href, ended }: UnitNameProps) {
  const full = kind && !name.toLowerCase().startsWith(kind.toLowerCase()) ? `${kind} ${name}` : name;
  return (
    <span className="block">
      {href ? (
        <Link href={href} prefetch={false} className="link">
          {full}
        </Link>
      ) : (
        full
      )}
      {parent && !parent.startsWith('Tỉnh ') && (
        <span className="block text-sm font-normal text-ink-faint">{parent}</span>
      )}
      {ended && <span className="block text-sm font-normal text-ink-faint">{ended}</span>}
    </span>
  );
}

type UnitNameProps = {
  name: string;
  /** "xã", "thị trấn", "Sở"… left out when the name already begins with it */
  kind?: string;
  /** left out when it is the province: everything stands under it */
  parent?: string;
  href?: string;
  /** e.g. "đến hết ngày 30/06/2025" */
  ended?: string;
};
