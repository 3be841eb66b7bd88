import { unsentFrom } from '../draft/unsent';
import { unsentTitle } from '../draft/unsent-notice';

type Signed = { answer: string } | { failed: string } | null;

/** @returns the device's answer as JSON, why there is none, or null where the form itself says why */
export async function passkeyAnswer<A>(
  ask: () => Promise<A | null>,
  sign: (asked: A) => Promise<object>,
): Promise<Signed> {
  let asked: A | null;
  try {
    asked = await ask();
  } catch (error) {
    // The device has not been asked yet: a lost line says nothing of what it can do.
    return { failed: `${unsentTitle(unsentFrom(error))}. Bấm lại để thử lần nữa.` };
  }
  if (!asked) return null;
  try {
    return { answer: JSON.stringify(await sign(asked)) };
  } catch (error) {
    return { failed: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return 'Thiết bị này đã có khóa truy cập của tài khoản.';
  if (name === 'NotAllowedError')
    return 'Thiết bị chưa xác nhận, hoặc đã quá thời gian chờ. Bấm lại để thử lần nữa.';
  if (name === 'SecurityError')
    return 'Khóa truy cập chỉ dùng được khi mở cổng bằng đúng địa chỉ đã công bố. Mở lại cổng bằng địa chỉ đó.';
  return 'Trình duyệt này chưa dùng được khóa truy cập. Chọn cách xác thực khác.';
}
