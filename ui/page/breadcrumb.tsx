import { clsx } from 'clsx';
import Link from 'next/link';
import { Icon } from '../element/icon';

/** The way here. The last step has no href: it is this page. A phone has room for the step before it only. */
export function Breadcrumb({ steps }: { steps: readonly Step[] }) {
  const back = steps.findLast(({ href }) => href);
  return (
    <nav aria-label="Đường dẫn" className="text-sm">
      {back?.href && (
        <Link
          href={back.href}
          prefetch={false}
          className="inline-flex min-h-11 max-w-full items-center gap-1 text-primary hover:underline sm:hidden"
        >
          <Icon name="chevronLeft" className="size-4 shrink-0" />
          <span className="line-clamp-1">{back.label}</span>
        </Link>
      )}
      <ol className="hidden flex-wrap items-center gap-x-1 sm:flex">
        {steps.map((step) => (
          <li
            key={step.label}
            className={clsx('flex min-w-0 items-center gap-1', step.href && 'max-w-[22rem]')}
          >
            {step.href ? (
              <>
                <Link
                  href={step.href}
                  prefetch={false}
                  title={step.label}
                  className="inline-flex min-h-11 min-w-0 items-center text-primary hover:underline"
                >
                  <span className="line-clamp-1">{step.label}</span>
                </Link>
                <Icon name="chevronRight" className="size-4 shrink-0 text-ink-faint" />
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
