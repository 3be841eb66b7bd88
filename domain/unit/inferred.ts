/** What the catalogue of units could not read in any source says so in the note of the unit, until
 * somebody who keeps units corrects it or takes the sentence out. */
export const INFERRED = 'Suy ra, cần xác nhận';

export const isInferred = ({ note }: { note: string }): boolean => note.startsWith(INFERRED);
