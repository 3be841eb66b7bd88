import type { ShownResults } from '@/server/public/contest/results';
import { Section } from '@/ui/page/section';

/** Giải phụ, by part. */
export function SidePrizes({ results }: { results: ShownResults }) {
  const { rules, awards } = results.bundle;
  const side = rules.prizes.filter((prize) => prize.kind === 'side');
  if (side.length === 0) return null;
  return (
    <Section
      title="Giải phụ"
      id="giai-phu"
      intro="Trao cho bài cao điểm nhất của phần thi; các bài bằng điểm cùng nhận giải."
    >
      <ul className="space-y-1">
        {side.map((prize) => (
          <li key={prize.key}>
            <span className="font-medium">{prize.name}</span>:{' '}
            {awards
              .filter((award) => award.prize === prize.key)
              .map((award) => results.names.get(award.entry)?.unit.name ?? award.entry)
              .join('; ') || 'không trao'}
          </li>
        ))}
      </ul>
    </Section>
  );
}
