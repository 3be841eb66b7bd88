import type { ListedPaper, verdictsOn } from '@/server/registry/models/paper-queries';
import { Badge } from '@/ui/element/badge';
import { Confirm } from '@/ui/focus/confirm';
import { Disclosure } from '@/ui/focus/disclosure';
import { FileRow } from '@/ui/file-row';
import { formatBytes, formatDate, formatIsoDate, formatMoment } from '@/ui/words/format';
import { PdfInPlace } from '@/ui/pdf-in-place';
import { audienceWords, paperWords } from '@/ui/words/words';
import { describePaper, removePaper } from './actions';
import { CloseForm } from './close-form';
import { PaperDrop } from './drop';
import { WordsForm } from './words-form';

export const addressOf = ({ fileId, name }: { fileId: string; name: string }): string =>
  `/api/tep/${fileId}/${encodeURIComponent(name)}`;

/** One paper: its newest version, and what may be done with it. */
export function PaperItem({ modelId, paper, may }: ItemProps) {
  const newest = paper.versions[0];
  if (!newest) return null;
  const { id, kind, title, number, issuedOn, audience } = paper;
  const words = [number && `Số ${number}`, issuedOn && `ngày ${formatDate(issuedOn)}`].filter(Boolean);
  return (
    <li data-paper={kind} className="border-b border-line last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-4">
        {newest.hasPreview && (
          <a href={addressOf(newest)} className="mt-3 block">
            <img
              src={`${addressOf(newest)}?co=nho`}
              alt={title || `Ảnh ${newest.name}`}
              width={120}
              height={90}
              loading="lazy"
              className="h-[90px] w-[120px] rounded-md border border-line bg-paper-deep object-cover"
            />
          </a>
        )}
        <div className="min-w-0 flex-1 basis-64">
          <FileRow
            name={title || newest.name}
            file={title ? newest.name : undefined}
            href={addressOf(newest)}
            bytes={newest.size}
            version={newest.version}
            sha256={newest.sha256}
            signed={newest.signed}
            media={kind === 'photo' ? 'image' : kind === 'clip' ? 'film' : 'file'}
            note={
              <>
                {words.length > 0 && <p className="text-ink">{words.join(', ')}</p>}
                <p>
                  {formatMoment(newest.createdAt)}
                  {newest.by && `, ${newest.by}`}
                </p>
              </>
            }
            actions={
              <Badge tone={audience === 'public' ? 'info' : 'neutral'}>{audienceWords[audience]}</Badge>
            }
          />
        </div>
      </div>
      <div className="pb-2">
        {newest.mime === 'application/pdf' && <PdfInPlace href={addressOf(newest)} label={newest.name} />}
        {paper.versions.length > 1 && <OlderVersions paper={paper} />}
        {(may.attach.ok || may.publish.ok) && (
          <Disclosure summary={may.attach.ok ? 'Sửa thông tin, thay bản mới' : 'Ai được xem'}>
            <div className="space-y-4 py-2">
              {may.attach.ok ? (
                <>
                  <WordsForm
                    action={describePaper}
                    kind={kind}
                    hidden={{ paperId: id }}
                    idPrefix={id}
                    submit="Lưu thông tin"
                    now={{ title, number, issuedOn: issuedOn ? formatIsoDate(issuedOn) : '', audience }}
                  />
                  <PaperDrop modelId={modelId} kind={kind} paperId={id} />
                </>
              ) : (
                <CloseForm paperId={id} to={audience === 'public' ? 'offices' : 'public'} />
              )}
              {may.remove.ok && <Remove paper={paper} />}
            </div>
          </Disclosure>
        )}
        {!may.publish.ok && may.close.ok && audience === 'public' && <CloseForm paperId={id} to="offices" />}
      </div>
    </li>
  );
}

function Remove({ paper: { id, kind, versions } }: { paper: ListedPaper }) {
  return (
    <Confirm
      trigger="Gỡ khỏi hồ sơ"
      title={`Gỡ ${paperWords[kind].toLowerCase()} khỏi hồ sơ?`}
      body={`Tệp ${versions[0]?.name ?? ''} sẽ không còn trong hồ sơ mô hình. Việc gỡ được ghi vào nhật ký.`}
      confirm="Gỡ khỏi hồ sơ"
      variant="quiet"
      danger
      action={removePaper}
      values={{ paperId: id }}
    />
  );
}

function OlderVersions({ paper: { versions } }: { paper: ListedPaper }) {
  return (
    <Disclosure summary={`${versions.length - 1} bản trước`}>
      <ol className="space-y-2 py-1 pl-5 text-sm">
        {versions.slice(1).map((version) => (
          <li key={version.version}>
            Bản {version.version}:{' '}
            <a href={addressOf(version)} className="link break-words" download>
              {version.name}
            </a>{' '}
            ({formatBytes(version.size)}), {formatMoment(version.createdAt)}
            {version.by && `, ${version.by}`}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

type ItemProps = { modelId: string; paper: ListedPaper; may: Awaited<ReturnType<typeof verdictsOn>> };
