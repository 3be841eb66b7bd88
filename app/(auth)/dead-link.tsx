import { Notice } from '@/ui/element/notice';
import { ButtonLink } from '@/ui/element/button';

/** The link is spent: how to get another one, and the button that leads there. */
export function DeadLink({ words, next }: { words: string; next: { href: string; label: string } }) {
  return (
    <Notice
      tone="warning"
      title="Liên kết đã được dùng hoặc đã hết hạn"
      actions={
        <ButtonLink href={next.href} variant="secondary">
          {next.label}
        </ButtonLink>
      }
    >
      {words}
    </Notice>
  );
}
