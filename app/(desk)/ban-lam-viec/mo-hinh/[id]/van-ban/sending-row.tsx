import { Button } from '@/ui/element/button';
import { useLateEnd } from '@/ui/element/deadline';
import { formatBytes, formatDeadline } from '@/ui/words/format';
import { Icon } from '@/ui/element/icon';
import { ProgressBar } from '@/ui/chart/progress-bar';
import type { Sending } from './use-sendings';

/** One file on its way. */
export function SendingRow({ sending, onPause, onResume, onForget }: RowProps) {
  const { file, state, loaded, rate, error } = sending;
  const late = useLateEnd(state === 'sending' && rate > 0 ? (file.size - loaded) / rate : 0);
  const moving = state === 'sending' || state === 'offline' || state === 'waiting';
  const made = madeOf(sending);
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
      {late && state === 'sending' && (
        <p role="alert" className="text-danger">
          Với tốc độ này, tệp đến sau hạn nộp {formatDeadline(late)}. Chọn tệp nhỏ hơn, hoặc nộp trước rồi đề
          nghị bổ sung.
        </p>
      )}
      {made && <p className="text-sm text-ink-soft">{made}</p>}
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
  if (state === 'preparing') return 'Đang thu nhỏ ảnh…';
  if (state === 'waiting') return 'Chờ đến lượt';
  if (state === 'checking') return 'Đang kiểm tra nội dung…';
  if (state === 'paused') return `${sizes} · đã tạm dừng`;
  if (state === 'offline') return `${sizes} · mất kết nối, đang thử lại`;
  return rate > 0 ? `${sizes} · còn ${timeFor((file.size - loaded) / rate)}` : sizes;
}

/** What was done to the pictures before they are sent. */
function madeOf({ chosen, file, state }: Sending): string | undefined {
  if (state === 'preparing' || state === 'failed' || chosen[0] === file) return undefined;
  const sizes = `${formatBytes(chosen.reduce((sum, { size }) => sum + size, 0))} → ${formatBytes(file.size)}`;
  return chosen.length > 1
    ? `Đã ghép ${chosen.length} ảnh thành một văn bản: ${sizes}`
    : `Ảnh đã thu nhỏ: ${sizes}`;
}

function timeFor(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} giây`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
}

type RowProps = { sending: Sending; onPause: () => void; onResume: () => void; onForget: () => void };
