import { items, tags } from '@/domain/registry/model/form';
import type { Dossier } from '@/server/registry/models/queries';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatPoints } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import {
  factWords,
  fieldWords,
  formWords,
  holderWords,
  itemWords,
  originWords,
  tagWords,
} from '@/ui/words/words';

/** The registration as it stands now, to be read. */
export function Story({ model }: { model: Dossier }) {
  const contact = [model.contactPerson, model.contactPhone].filter(Boolean).join(', ');
  return (
    <Section title="Phiếu đăng ký" boxed id="phieu">
      <DefinitionList
        items={[
          { term: formWords.field, value: model.field && fieldWords[model.field] },
          { term: formWords.holder, value: holderWords[model.holder] },
          { term: factWords.origin, value: originWords[model.origin] },
          { term: formWords.tags, value: tagsOf(model.tags) || undefined },
          { term: formWords.leadPerson, value: model.leadPerson || undefined },
          { term: formWords.contactPerson, value: contact || undefined },
        ]}
      />
      <dl className="max-w-reading space-y-5">
        {items.map((item, index) => (
          <div key={item}>
            <dt className="font-semibold">
              {index + 1}. {itemWords[item]}
            </dt>
            <dd className="mt-1 whitespace-pre-line">
              {model[item] || <span className="text-ink-faint">Chưa có</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

export const tagsOf = (chosen: readonly string[]): string =>
  tags
    .filter((tag) => chosen.includes(tag))
    .map((tag) => tagWords[tag])
    .join('; ');

export function Results({ model }: { model: Dossier }) {
  if (!model.receivedAt && !model.results) return null;
  return (
    <Section title="Kết quả, tự chấm điểm" boxed id="ket-qua">
      <DefinitionList
        items={[
          { term: factWords.results, value: model.results || undefined },
          { term: 'Điểm tự chấm', value: pointsOf(model.selfScore) },
        ]}
      />
    </Section>
  );
}

export const pointsOf = (hundredths: number | null): string | undefined =>
  hundredths === null ? undefined : `${formatPoints(hundredths)} điểm`;
