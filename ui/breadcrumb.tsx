import Link from 'next/link';
import { Icon } from './icon';

/** The way here. The last step has no href: it is this page. */
export function Breadcrumb({ steps }: { steps: readonly Step[] }) {
  return (
    <nav aria-label="Đường dẫn" className="text-sm">
      <ol className="flex flex-wrap items-center gap-x-1">
        {steps.map((step) => (
          <li key={step.label} className="flex min-w-0 items-center gap-1">
            {step.href ? (
              <>
                <Link
                  href={step.href}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center text-primary hover:underline"
                >
                  {step.label}
                </Link>
                <Icon name="chevronRight" className="size-4 text-ink-faint" />
              </>
            ) : (
              <span aria-current="page" className="line-clamp-1 text-ink-soft">
                {step.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type Step = { label: string; href?: string };
