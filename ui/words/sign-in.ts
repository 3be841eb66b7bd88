import type { SignInResult, SignInWay } from '@/domain/account/sign-in';

/** The words of the journal of sign-ins. */

const ways: Record<SignInWay, string> = {
  password: 'Mật khẩu',
  office: 'Tài khoản công vụ',
  invitation: 'Lời mời',
  passkey: 'Khóa truy cập',
  app: 'Mã trên ứng dụng',
  recovery: 'Mã khôi phục',
};

const results: Record<SignInResult, string> = {
  in: 'Đã vào',
  half: 'Chờ bước hai',
  failed: 'Không đúng',
  refused: 'Bị từ chối',
};

const reasons: Record<string, string> = {
  wrongPassword: 'thư điện tử hoặc mật khẩu không đúng',
  secondStepAwaited: 'bước thứ nhất đúng, chưa xong bước thứ hai',
  tooManyAttempts: 'thử quá nhiều lần',
  personEnded: 'tài khoản đã ngừng',
  officeUnvouched: 'thư điện tử chưa được hệ thống công vụ xác nhận',
  officeUnknown: 'tài khoản công vụ chưa được mời',
  officeOther: 'tài khoản đã gắn với tài khoản công vụ khác',
  otpWrong: 'mã không đúng',
  factorLate: 'quá thời gian chờ',
  passkeyWrong: 'khóa truy cập không đúng',
};

export const wayOptions = Object.entries(ways).map(([value, label]) => ({ value, label }));
export const resultOptions = Object.entries(results).map(([value, label]) => ({ value, label }));

export const wayWords = (way: string): string => ways[way as SignInWay] ?? way;
export const resultWords = (result: string): string => results[result as SignInResult] ?? result;
/** Why nobody came in; empty where it went well. */
export const whyWords = (reason: string): string => reasons[reason] ?? reason;

/** A failing try that came again within a quarter of an hour stands as one. */
export const timesWords = (times: number): string => (times > 1 ? `${times} lần trong 15 phút` : '');
