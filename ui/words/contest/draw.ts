import type { DrawState } from '@/domain/contest/jury/draw';
import type { Tone } from '../tone';

export const drawStateWords: Record<DrawState, string> = {
  named: 'Đã nêu nguồn số, chưa chốt danh sách',
  closed: 'Đã chốt danh sách, chờ số',
  typed: 'Đã nhập số, chờ người thứ hai',
  drawn: 'Đã bốc thăm và phân công',
  cancelled: 'Đã hủy',
};

export const drawStateTone: Record<DrawState, Tone> = {
  named: 'neutral',
  closed: 'info',
  typed: 'warning',
  drawn: 'success',
  cancelled: 'neutral',
};
