import Link from 'next/link';
import type { yearsOf } from '@/server/dossier';
import { Section } from '@/ui/section';
import { StatusBadge } from '@/ui/status';

type Found = Awaited<ReturnType<typeof yearsOf>>;

/** The same model in other years. */
export function Years({ years }: { years: Found }) {
  if (years.from.length + years.by.length === 0) return null;
  return (
    <Section title="Các năm" boxed>
      <ul className="divide-y divide-line">
        {years.from.map((model) => (
          <Year key={model.id} model={model} words="Duy trì từ năm" />
        ))}
        {years.by.map((model) => (
          <Year key={model.id} model={model} words="Được duy trì năm" />
        ))}
      </ul>
    </Section>
  );
}

function Year({ model, words }: { model: Found['from'][number]; words: string }) {
  return (
    <li className="py-2">
      <Link
        href={`/ban-lam-viec/mo-hinh/${model.id}`}
        prefetch={false}
        className="link inline-flex min-h-11 items-center"
      >
        {words} {model.year}: {model.name || 'chưa có tên'}
      </Link>
      <div>
        <StatusBadge status={model.status} />
      </div>
    </li>
  );
}
