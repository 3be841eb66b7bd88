/** The entry's public number is its name in every list, on the receipt and in the bundle. */
export const entryName = (number: number | null): string => `BDT-${String(number ?? 0).padStart(3, '0')}`;
