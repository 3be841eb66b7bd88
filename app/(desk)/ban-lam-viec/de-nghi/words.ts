import type { FactorScope } from '@/domain/account/factor';
import { seatWords } from '@/domain/people/seat-words';
import type { ProposalRow } from '@/server/proposals/queries';

type Named = Pick<ProposalRow, 'act' | 'kind' | 'hours' | 'scope' | 'address' | 'person' | 'contest'>;

/** "Giao vai trò Kiểm soát viên (Hội thi …) cho Lò Văn An" */
export function proposalWords({ act, kind, hours, scope, address, person, contest }: Named): string {
  const seat = [kind && seatWords[kind], contest?.name].filter(Boolean).join(', ');
  const whose = person?.name ?? '';
  const words: Record<ProposalRow['act'], string> = {
    giveSeat: `Giao vai trò ${seat} cho ${whose}`,
    endSeat: `Thu hồi vai trò ${seat} của ${whose}`,
    endAccount: `Ngừng tài khoản của ${whose}`,
    reopenAccount: `Mở lại tài khoản của ${whose}`,
    resetPassword: `Cấp mã đặt lại mật khẩu cho ${whose}`,
    setSeatWait: `Đặt thời gian chờ của vai trò có quyền quyết định: ${hours ?? 0} giờ`,
    removeFactors: `Gỡ xác thực hai bước của ${whose}`,
    setFactorScope: `Đặt người bắt buộc xác thực hai bước: ${scope ? scopeWords[scope] : ''}`,
    correctAddress: address
      ? `Sửa thư điện tử của ${whose} thành ${address}`
      : `Giải phóng thư điện tử của ${whose}`,
  };
  return words[act];
}

export const scopeWords: Record<FactorScope, string> = {
  usual: 'Sở Nội vụ, quản trị hệ thống, Trưởng Ban Giám khảo, kiểm soát viên',
  deciding: 'mọi vai trò có quyền quyết định (thêm Phó Trưởng Ban Giám khảo)',
  everybody: 'mọi người dùng',
};

export const outcomeWords: Record<NonNullable<ProposalRow['outcome']>, string> = {
  confirmed: 'Đã xác nhận',
  alone: 'Thực hiện khi chưa có người thứ hai',
  declined: 'Không đồng ý',
  withdrawn: 'Đã rút',
  expired: 'Quá hạn',
};
