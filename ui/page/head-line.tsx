import { formatMoment, formatNumber } from '../words/format';
import { Hash } from '../element/hash';

/** A head of the history as it stands on paper: how many rows, and the hash of the last. */
export function HeadLine({ head, at }: { head: { count: number; hash: string }; at: Date }) {
  return (
    <>
      Mã đầu nhật ký lúc {formatMoment(at)}, dòng {formatNumber(head.count)}: <Hash hash={head.hash} />
    </>
  );
}
