import { EmptyState } from '@/ui/list/empty-state';

export const NoScheme = ({ year }: { year: number }) => (
  <EmptyState title={`Năm ${year} không thuộc giai đoạn của kế hoạch nào`} icon="calendar">
    Sở Nội vụ nhập kế hoạch của giai đoạn mới ở mục Kế hoạch; các việc của năm sẽ hiện ở đây.
  </EmptyState>
);
