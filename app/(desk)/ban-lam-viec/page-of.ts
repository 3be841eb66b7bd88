/** The page number in an address: whatever else stands there means the first. */
export const pageOf = (typed: string | undefined): number => {
  const page = Number(typed);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
};
