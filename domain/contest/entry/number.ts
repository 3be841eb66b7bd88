export const entryName = (number: number | null): string => `BDT-${String(number ?? 0).padStart(3, '0')}`;
