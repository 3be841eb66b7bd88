import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import type { HistorySubject } from '@/server/audit/contest-subjects';

/** What the row is about, with the way there. A viewer reads everything but keeps neither units nor people. */
export function SubjectLine({ subject, keeps }: { subject: HistorySubject | undefined; keeps: boolean }) {
  if (!subject) return null;
  const href = hrefOf({ ...subject, keeps });
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

function hrefOf({ model, unit, person, href, keeps }: HistorySubject & { keeps: boolean }): string | null {
  if (href) return href;
  if (model) return deskPage.model(model);
  if (unit && keeps) return deskPage.unit(unit);
  return person && keeps ? deskPage.person(person) : null;
}
