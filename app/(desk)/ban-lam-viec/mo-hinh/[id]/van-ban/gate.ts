/** Lets so many through at once; the others wait in line. */
export function gateOf(places: number) {
  let free = places;
  const line: (() => void)[] = [];
  return {
    enter: (): Promise<void> =>
      new Promise((resolve) => {
        if (free === 0) line.push(resolve);
        else {
          free -= 1;
          resolve();
        }
      }),
    leave: (): void => {
      const next = line.shift();
      if (next) next();
      else free += 1;
    },
  };
}
