import type { PerformingPlace } from '@/server/contest/performing/places';

/** When the team performs, for whoever looks for it in a list. */
export function PlaceWords({ places }: { places: readonly PerformingPlace[] }) {
  return places.map(({ part, name, place }) => (
    <span key={part} className="block text-sm font-medium text-ink-soft">
      {name}: thi thứ {place}
    </span>
  ));
}
