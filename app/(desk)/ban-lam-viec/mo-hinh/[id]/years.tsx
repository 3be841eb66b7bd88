import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import type { yearsOf } from '@/server/registry/models/queries';
import { Section } from '@/ui/page/section';
import { StatusBadge } from '@/ui/element/status';

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
        href={deskPage.model(model.id)}
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
