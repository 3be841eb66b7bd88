import { Button } from '@/ui/button';
import { formatBytes } from '@/ui/format';
import { Icon } from '@/ui/icon';
import { ProgressBar } from '@/ui/progress-bar';
import type { Sending } from './use-sendings';

/** One file on its way. */
export function SendingRow({ sending, onPause, onResume, onForget }: RowProps) {
  const { file, state, loaded, error } = sending;
  const moving = state === 'sending' || state === 'offline' || state === 'waiting';
  return (
    <div data-sending={state} className="rounded-lg border border-line bg-surface p-3">
      {state === 'failed' ? (
        <div role="alert">
          <p className="font-medium break-words">{file.name}</p>
          <p className="text-danger">{error}</p>
        </div>
      ) : (
        <ProgressBar
          label={file.name}
          share={file.size === 0 ? 0 : loaded / file.size}
          detail={detailOf(sending)}
          tone={state === 'offline' ? 'warning' : 'info'}
        />
      )}
      {state === 'paused' && error && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {moving && (
          <Button variant="secondary" onClick={onPause} aria-label={`Tạm dừng ${file.name}`}>
            <Icon name="pause" />
            Tạm dừng
          </Button>
        )}
        {state === 'paused' && (
          <Button variant="secondary" onClick={onResume} aria-label={`Tải tiếp ${file.name}`}>
            <Icon name="play" />
            Tải tiếp
          </Button>
        )}
        {(state === 'paused' || state === 'failed') && (
          <Button variant="quiet" onClick={onForget} aria-label={`Đóng ${file.name}`}>
            Đóng
          </Button>
        )}
      </div>
    </div>
  );
}

function detailOf({ state, loaded, rate, file }: Sending): string {
  const sizes = `${formatBytes(loaded)} / ${formatBytes(file.size)}`;
  if (state === 'waiting') return 'Chờ đến lượt';
  if (state === 'checking') return 'Đang kiểm tra nội dung…';
  if (state === 'paused') return `${sizes} · đã tạm dừng`;
  if (state === 'offline') return `${sizes} · mất kết nối, đang thử lại`;
  return rate > 0 ? `${sizes} · còn ${timeFor((file.size - loaded) / rate)}` : sizes;
}

function timeFor(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} giây`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
}

type RowProps = { sending: Sending; onPause: () => void; onResume: () => void; onForget: () => void };
