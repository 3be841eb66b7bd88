import { items } from '@/domain/registry/model/form';
import type { ToAppraise } from '@/server/registry/decisions/appraisals';
import { Badge } from '@/ui/element/badge';
import { DefinitionList } from '@/ui/list/definition-list';
import { EmptyState } from '@/ui/list/empty-state';
import { FileRow } from '@/ui/file-row';
import { formatDate } from '@/ui/words/format';
import { PdfInPlace } from '@/ui/pdf-in-place';
import { Section } from '@/ui/page/section';
import {
  factWords,
  fieldWords,
  formWords,
  holderWords,
  itemWords,
  originWords,
  paperWords,
  tagWords,
} from '@/ui/words/words';

/** What the appraiser reads: results and papers first, then the registration. */
export function Story({ model }: { model: ToAppraise }) {
  return (
    <div className="min-w-0 space-y-8">
      <Section title={factWords.results} boxed>
        <p className="max-w-reading whitespace-pre-line">{model.results || 'Chưa có'}</p>
      </Section>
      <Section title="Văn bản, tài liệu" boxed>
        <Papers papers={model.papers} />
      </Section>
      <Section title="Phiếu đăng ký" boxed>
        <DefinitionList
          items={[
            { term: formWords.field, value: model.field ? fieldWords[model.field] : undefined },
            { term: formWords.holder, value: holderWords[model.holder] },
            { term: factWords.origin, value: originWords[model.origin] },
            { term: formWords.tags, value: model.tags.map((tag) => tagWord(tag)).join('; ') || undefined },
            ...items
              .filter((item) => item !== 'name')
              .map((item) => ({ term: itemWords[item], value: model[item] || undefined })),
            { term: formWords.leadPerson, value: model.leadPerson || undefined },
            {
              term: formWords.contactPerson,
              value: [model.contactPerson, model.contactPhone].filter(Boolean).join(', '),
            },
          ]}
        />
      </Section>
    </div>
  );
}

function Papers({ papers }: { papers: ToAppraise['papers'] }) {
  if (papers.length === 0) return <EmptyState title="Chưa có văn bản nào" icon="file" />;
  return (
    <ul className="divide-y divide-line">
      {papers.map((paper) => {
        const file = paper.versions[0]?.file;
        if (!file) return null;
        return (
          <li key={paper.id}>
            <FileRow
              name={paper.title || paperWords[paper.kind]}
              file={file.name}
              href={addressOf(file)}
              kind={paper.title && paperWords[paper.kind]}
              bytes={Number(file.size)}
              signed={file.signed}
              note={numbered(paper)}
              media={paper.kind === 'photo' ? 'image' : paper.kind === 'clip' ? 'film' : 'file'}
              actions={paper.audience === 'public' && <Badge>Công khai</Badge>}
            />
            {file.mime === 'application/pdf' && <PdfInPlace href={addressOf(file)} label={file.name} />}
          </li>
        );
      })}
    </ul>
  );
}

const numbered = ({ number, issuedOn }: ToAppraise['papers'][number]) =>
  [number && `số ${number}`, issuedOn && `ngày ${formatDate(issuedOn)}`].filter(Boolean).join(' ');

const tagWord = (tag: string) => (tag in tagWords ? tagWords[tag as keyof typeof tagWords] : tag);

const addressOf = ({ id, name }: { id: string; name: string }): string =>
  `/api/tep/${id}/${encodeURIComponent(name)}`;
