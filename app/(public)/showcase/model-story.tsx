import type { Item } from '@/domain/registry/model/form';
import type { Story } from '@/server/public/showcase/story';
import { FileRow } from '@/ui/file-row';
import { formatDate } from '@/ui/words/format';
import { factWords, itemWords, paperWords } from '@/ui/words/words';
import { fileHref, previewOf } from './cards';
import { isBlank } from '@/domain/text/text';

/** The story as its unit tells it, in the reading column: pictures, text, papers. */
export function ModelStory({ story }: { story: Story }) {
  const photos = story.papers.filter(({ kind }) => kind === 'photo');
  const papers = story.papers.filter(({ kind }) => kind !== 'photo');
  const [first, ...rest] = photos;
  return (
    <div className="min-w-0 max-w-reading">
      {first && <Picture photo={first} lead />}
      {chapters.map((item) => (
        <Chapter key={item} title={titles[item]} text={story[item]} />
      ))}
      {rest.length > 0 && (
        <section className="mt-8">
          <h2 className="text-xl">Hình ảnh</h2>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            {rest.map((photo) => (
              <Picture key={photo.id} photo={photo} />
            ))}
          </div>
        </section>
      )}
      {papers.length > 0 && (
        <section className="mt-8">
          <h2 className="text-xl">Tài liệu công khai</h2>
          <div className="mt-1">
            {papers.map(({ id, kind, title, number, issuedOn, file }) => (
              <FileRow
                key={id}
                name={title || paperWords[kind]}
                href={fileHref(file)}
                kind={[paperWords[kind], number && `số ${number}`, issuedOn && `ngày ${formatDate(issuedOn)}`]
                  .filter(Boolean)
                  .join(', ')}
                bytes={file.size}
                media={kind === 'clip' ? 'film' : 'file'}
                actions={
                  file.mime === 'application/pdf' && (
                    <a
                      href={`${fileHref(file)}?xem=1`}
                      className="no-print link inline-flex min-h-11 items-center px-2"
                      aria-label={`Xem ${title || paperWords[kind]}`}
                    >
                      Xem
                    </a>
                  )
                }
              />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

/** In the order of the registration form; what came of it stands before how it is kept up. */
const chapters: (Exclude<Item, 'name'> | 'results')[] = [
  'rationale',
  'objectives',
  'method',
  'areaAudience',
  'actors',
  'resources',
  'duration',
  'outputs',
  'results',
  'sustainability',
];

const titles = { ...itemWords, ...factWords };

function Chapter({ title, text }: { title: string; text: string }) {
  const paragraphs = text.split(/\n+/u).filter((paragraph) => !isBlank(paragraph));
  if (paragraphs.length === 0) return null;
  return (
    <section className="mt-8 first:mt-0">
      <h2 className="text-xl">{title}</h2>
      {paragraphs.map((paragraph, index) => (
        <p key={`${index}-${paragraph.slice(0, 20)}`} className="mt-3 text-lg leading-relaxed">
          {paragraph}
        </p>
      ))}
    </section>
  );
}

function Picture({ photo, lead }: { photo: Story['papers'][number]; lead?: boolean }) {
  return (
    <figure className={lead ? 'mb-8' : undefined}>
      <a href={fileHref(photo.file)}>
        <img
          src={previewOf(photo.file)}
          alt={photo.title || 'Ảnh của mô hình'}
          loading={lead ? 'eager' : 'lazy'}
          fetchPriority={lead ? 'high' : 'auto'}
          decoding="async"
          className="aspect-3/2 w-full rounded-lg border border-line bg-paper-deep object-cover"
        />
      </a>
      {photo.title && <figcaption className="mt-1.5 text-sm text-ink-faint">{photo.title}</figcaption>}
    </figure>
  );
}
