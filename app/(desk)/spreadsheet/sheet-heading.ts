import { formatNumber } from '@/ui/words/format';

/** Above a list: its title, what it was asked for, and how many rows answer. */
export const headingOf = (title: string, filters: readonly string[], count: number): string[] => [
  title,
  `Điều kiện lọc: ${filters.length > 0 ? filters.join('; ') : 'không có'}`,
  `Số dòng: ${formatNumber(count)}`,
];
