type Drawn = { field: string | null; photo: { name: string } | null };

/** Orders cards so that neighbours differ: three of one field with one picture look like a bug. */
export function unlikeNeighbours<C extends Drawn>(cards: readonly C[], take: number): C[] {
  const left = [...cards];
  const shown: C[] = [];
  while (shown.length < take && left.length > 0) {
    const at = Math.max(
      0,
      left.findIndex((card) => shown.slice(-2).every((former) => unlike(card, former))),
    );
    shown.push(...left.splice(at, 1));
  }
  return shown;
}

const unlike = (a: Drawn, b: Drawn): boolean =>
  a.field !== b.field && (a.photo === null || sceneOf(a.photo.name) !== (b.photo && sceneOf(b.photo.name)));

/** "hop-ban-1.jpg" and "hop-ban-2.jpg" show the same view. */
const sceneOf = (name: string): string => name.replace(/[-_ ]?\d*\.\w+$/u, '');
