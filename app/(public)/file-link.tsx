import { Icon } from '@/ui/element/icon';

/** A file that is made when it is asked for. */
export function FileLink({ href, label, note }: { href: string; label: string; note: string }) {
  return (
    <div className="relative flex h-full items-center gap-3 rounded-lg border border-line bg-surface p-4 shadow-card hover:border-primary hover:bg-primary-soft">
      <Icon name="download" className="size-6 text-primary" />
      <p>
        <a href={href} className="cover-link block font-semibold">
          {label}
        </a>
        <span className="text-sm text-ink-faint">{note}</span>
      </p>
    </div>
  );
}
