import Link from 'next/link';
import type { Subject } from '@/server/history-subjects';

/** What the row is about, with the way there. A viewer reads everything but keeps neither units nor people. */
export function SubjectLine({ subject, keeps }: { subject: Subject | undefined; keeps: boolean }) {
  if (!subject) return null;
  const href = hrefOf(subject, keeps);
  return (
    <span className="block break-words">
      {href ? (
        <Link href={href} prefetch={false} className="link inline-flex min-h-6 items-center max-md:min-h-11">
          {subject.words}
        </Link>
      ) : (
        subject.words
      )}
    </span>
  );
}

function hrefOf({ model, unit, person, href }: Subject, keeps: boolean): string | null {
  if (href) return href;
  if (model) return `/ban-lam-viec/mo-hinh/${model}`;
  if (unit && keeps) return `/ban-lam-viec/don-vi/${unit}`;
  return person && keeps ? `/ban-lam-viec/nguoi-dung/${person}` : null;
}
