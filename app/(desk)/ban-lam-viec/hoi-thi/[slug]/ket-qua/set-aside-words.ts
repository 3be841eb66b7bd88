import type { SetAsideState } from '@/domain/contest/jury/set-aside';

/** How a submitted sheet stands towards the results. */
export const setAsideStateWords: Record<SetAsideState, string> = {
  none: 'Phiếu đang được tính',
  proposed: 'Có đề nghị không tính, chờ người thứ hai xác nhận',
  setAside: 'Phiếu không được tính',
  restoring: 'Phiếu không được tính; có đề nghị tính lại, chờ người thứ hai xác nhận',
};
