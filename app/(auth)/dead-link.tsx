import { reasonWords } from '@/ui/reason-words';
import { Notice } from '@/ui/notice';
import { ButtonLink } from '@/ui/button';

export function DeadLink({ next }: { next: { href: string; label: string } }) {
  return (
    <Notice
      tone="warning"
      title={reasonWords.linkUsed}
      actions={
        <ButtonLink href={next.href} variant="secondary">
          {next.label}
        </ButtonLink>
      }
    />
  );
}
