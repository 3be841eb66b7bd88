import { clipLinkOf } from '@/domain/contest/entry/clip-link';
import type { EntryToJudge, JudgePaper } from '@/server/contest/sheets/queries';
import { Breakable } from '@/ui/element/breakable';
import { Disclosure } from '@/ui/focus/disclosure';
import { formatBytes } from '@/ui/words/format';
import { Icon } from '@/ui/element/icon';
import { PdfInPlace } from '@/ui/pdf-in-place';
import { Section } from '@/ui/page/section';
import { paperWords } from '@/ui/words/words';

/** The dossier beside the sheet: text, documents, photos and clips, shown in place. */
export function Dossier({ entry }: { entry: EntryToJudge }) {
  const photos = entry.papers.filter(({ mime }) => mime.startsWith('image/'));
  const films = entry.papers.filter(({ mime }) => mime.startsWith('video/'));
  const link = clipLinkOf(entry.clipLink);
  // A live part has nothing to read but what the unit chose to send.
  const papersOnly = entry.papers.some(({ kind }) => kind === 'dossier');
  const documents = entry.papers.filter((paper) => !photos.includes(paper) && !films.includes(paper));
  return (
    <Section title={papersOnly ? 'Hồ sơ dự thi' : 'Bài dự thi'} boxed>
      <p className="whitespace-pre-wrap">{entry.summary}</p>
      <Disclosure summary="Nội dung bài dự thi" open>
        <p className="max-w-reading whitespace-pre-wrap">{entry.story}</p>
      </Disclosure>
      {documents.map((paper) => (
        <Document key={paper.id} paper={paper} />
      ))}
      {photos.length > 0 && (
        <ul className="grid grid-cols-2 gap-2">
          {photos.map((photo, at) => (
            <li key={photo.id}>
              <a href={addressOf(photo)} target="_blank" rel="noreferrer" className="block">
                {/* oxlint-disable-next-line nextjs/no-img-element -- private, and already small */}
                <img
                  src={`${addressOf(photo)}?co=nho`}
                  alt={`Ảnh ${at + 1} của bài ${entry.code}, mở ảnh lớn`}
                  loading="lazy"
                  className="aspect-[4/3] w-full rounded-md border border-line object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {films.map((film) => (
        <figure key={film.id}>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the unit's own clip, without a track */}
          <video src={addressOf(film)} controls preload="metadata" className="w-full rounded-md bg-ink" />
          <figcaption className="text-sm text-ink-soft">
            <Breakable text={film.name} /> · {formatBytes(film.bytes)}
          </figcaption>
        </figure>
      ))}
      {link && (
        <p>
          <a
            href={link}
            target="_blank"
            rel="noreferrer noopener"
            className="link inline-flex min-h-11 items-center gap-1"
          >
            <Icon name="external" className="size-4" /> Xem clip ở trang ngoài
          </a>
        </p>
      )}
    </Section>
  );
}

function Document({ paper }: { paper: JudgePaper }) {
  const label = `${paperWords[paper.kind]}: ${paper.name}`;
  return (
    <div>
      <a
        href={addressOf(paper)}
        target="_blank"
        rel="noreferrer"
        className="link inline-flex min-h-11 items-center gap-2"
      >
        <Icon name="file" className="size-5 shrink-0" />
        <span className="min-w-0">
          {paperWords[paper.kind]}: <Breakable text={paper.name} /> ({formatBytes(paper.bytes)})
        </span>
      </a>
      {paper.mime === 'application/pdf' && <PdfInPlace href={addressOf(paper)} label={label} />}
    </div>
  );
}

const addressOf = ({ id, name }: JudgePaper): string => `/api/tep/${id}/${encodeURIComponent(name)}`;
