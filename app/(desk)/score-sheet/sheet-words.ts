import type { SheetStatus } from '@/domain/contest/jury/sheet';

export const sheetWords = (status: SheetStatus | null): string =>
  status === null ? 'Chưa chấm' : status === 'submitted' ? 'Đã nộp' : 'Đang chấm';
