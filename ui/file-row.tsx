import type { ReactNode } from 'react';
import { formatBytes } from './words/format';
import { Icon, type IconName } from './element/icon';

/** One stored file. The name is the download; the sha256 lets a reader compare with the paper they hold. */
export function FileRow({
  name,
  file,
  href,
  kind,
  bytes,
  version,
  sha256,
  signed,
  note,
  media = 'file',
  actions,
}: FileRowProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3 last:border-b-0">
      <Icon name={media} className="mt-0.5 size-6 text-primary" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium break-words">
          {href ? (
            <a href={href} className="link" download>
              {name}
            </a>
          ) : (
            name
          )}
        </p>
        <div className="flex flex-wrap gap-x-3 text-sm text-ink-faint">
          {kind && <span>{kind}</span>}
          {file && <span className="break-words">{file}</span>}
          <span>{formatBytes(bytes)}</span>
          {version !== undefined && <span>Bản {version}</span>}
          {signed && <span className="text-ink-soft">Có chữ ký số – chưa kiểm tra</span>}
          {sha256 && (
            <details className="no-print min-w-0">
              <summary className="cursor-pointer">Mã kiểm tra (SHA-256)</summary>
              <code translate="no" className="break-all">
                {sha256}
              </code>
            </details>
          )}
        </div>
        {note && <div className="text-sm text-ink-soft">{note}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

type FileRowProps = {
  /** what the paper is */
  name: string;
  /** what its sender called it */
  file?: string;
  href?: string;
  kind?: string;
  bytes: number;
  version?: number;
  sha256?: string;
  /** Somebody signed it digitally; the portal does not check the signature. */
  signed?: boolean;
  note?: ReactNode;
  media?: Extract<IconName, 'file' | 'image' | 'film'>;
  actions?: ReactNode;
};
