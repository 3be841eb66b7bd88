import type { SeatKind } from '@/domain/actor';
import { Section } from '@/ui/page/section';
import { seatWords } from '@/ui/words/words';

/** Named after publication only, and only where the rules say so. */
export function Jury({ members }: { members: readonly { kind: SeatKind; name: string; title: string }[] }) {
  return (
    <Section title="Ban Giám khảo">
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {members.map(({ kind, name, title }) => (
          <li key={name}>
            <span className="font-medium">{name}</span>
            {title && title !== seatWords[kind] && `, ${title}`} – {seatWords[kind]}
          </li>
        ))}
      </ul>
    </Section>
  );
}
