import { formatDate } from './words/format';

type Permission = { name: string; act: string; number: string; issuedOn: string; reason: string };

/** Decisions that let somebody act in spite of a conflict of interest, as sentences. Nothing where there are none. */
export function PermissionList({ permissions }: { permissions: readonly Permission[] }) {
  if (permissions.length === 0) return null;
  return (
    <>
      <p>Quyết định cho phép người có liên quan thực hiện, do cơ quan không còn người khác:</p>
      <ul className="list-disc pl-5">
        {permissionLines(permissions).map((line) => (
          <li key={line} className="break-words">
            {line}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One sentence for each decision and what it lets whom do: a decision says its number and reason once. */
export function permissionLines(permissions: readonly Permission[]): string[] {
  const decisions = new Map<string, Map<string, string[]>>();
  for (const { name, act, number, issuedOn, reason } of permissions) {
    const words = `Quyết định số ${number} ngày ${formatDate(new Date(issuedOn))} (${reason.replace(/\.$/u, '')})`;
    const people = decisions.get(words) ?? new Map<string, string[]>();
    people.set(name, [...(people.get(name) ?? []), act]);
    decisions.set(words, people);
  }
  return [...decisions].map(
    ([words, people]) =>
      `${words}: ${[...people].map(([name, acts]) => `${name} (${acts.join('; ')})`).join(', ')}.`,
  );
}
