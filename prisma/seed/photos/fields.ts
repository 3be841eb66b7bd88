import type { Random } from '../content/random';
import {
  placed,
  cloud,
  disc,
  grass,
  H,
  line,
  mountains,
  type Point,
  rect,
  sky,
  sun,
  tree,
  under,
  W,
  waves,
} from './paint';
import type { Palette } from './palette';
import { blossom, coffee, figure, flower, stiltHouse } from './things';

/** A scene: one composition, whose details are left to chance. */
export type Scene = (by: Random, p: Palette) => string;

export const backdrop = (by: Random, p: Palette, top?: number): string =>
  sky(p) +
  sun(p, by.whole(250, 1350), by.whole(150, 260), 70) +
  cloud(by.whole(80, 500), 150, 1.1) +
  cloud(by.whole(900, 1400), 220, 0.8) +
  mountains(by, p, top);

export const terraces: Scene = (by, p) => {
  const bands: string[] = [];
  const lean = by.chance(0.5) ? 1 : -1;
  for (let k = 0; k < 15; k++) {
    const y = 500 + k * 27 + k * k * 1.5;
    const wave = waves(by, 0, 10 + k * 2.2, 0.25);
    const edge = (x: number) => y + wave(x) + lean * 70 * Math.cos((x / W) * Math.PI) * (1 - k / 18);
    bands.push(
      under((x) => edge(x) - 4, p.land[3], 'opacity=".75"'),
      under((x) => edge(x) + 5, p.rice[k % 3] ?? p.rice[0]),
    );
    if (k % 4 === 1) bands.push(under((x) => edge(x) + 10, p.water[0], 'opacity=".5"'));
  }
  const x = lean > 0 ? 1130 : 420;
  return (
    backdrop(by, p, 300) +
    bands.join('') +
    stiltHouse(p, x, 640, 0.55) +
    tree(by, p, x + 160, 650, 1) +
    tree(by, p, x - 180, 640, 0.8) +
    figure(by, p, x - 330, 880, 0.85, 'hoe') +
    figure(by, p, x - 240, 905, 0.85)
  );
};

export const village: Scene = (by, p) => {
  const hill = waves(by, 640, 34, 0.3);
  const near = waves(by, 860, 22, 0.2);
  const houses: readonly Point[] = [
    [250, 690],
    [640, 700],
    [1290, 690],
  ];
  const trees = [120, 560, 600, 990, 1030, 1440, 1500].map((x) =>
    tree(by, p, x, hill(x) + 50, by.whole(9, 13) / 10),
  );
  return (
    backdrop(by, p, 310) +
    under(hill, p.land[1]) +
    trees.join('') +
    houses.map(([x, y], k) => stiltHouse(p, x, y + by.whole(0, 30), 0.62 + k * 0.05)).join('') +
    under(near, p.land[2]) +
    stiltHouse(p, 980, 990, 1.05) +
    grass(by, near, p.land[0], 60) +
    figure(by, p, 560, 1000, 1.05, 'basket') +
    figure(by, p, 640, 1012, 1)
  );
};

export const plumBlossom: Scene = (by, p) => {
  const hill = waves(by, 700, 40, 0.3);
  const petals = by.pick([
    ['#ffffff', '#fdf3f3', '#fbe3e6'],
    ['#f7a8bd', '#f48fb1', '#fbd0dc'],
  ]);
  const orchard = Array.from({ length: 26 }, (_, k) => {
    const x = 30 + k * 62 + by.whole(-16, 16);
    const y = hill(x) + 30 + (k % 3) * 62;
    return {
      y,
      svg:
        rect(x - 4, y - 34, 8, 34, '#5a4038') +
        [-24, 0, 24]
          .map((dx) => disc(x + dx, y - 52 - by.whole(0, 18), 30, petals[k % 3] ?? '#fff'))
          .join(''),
    };
  }).sort((a, b) => a.y - b.y);
  return (
    backdrop(by, p, 320) +
    under(hill, p.land[0]) +
    stiltHouse(p, by.pick([480, 1080]), hill(600) + 60, 0.6) +
    orchard.map((one) => one.svg).join('') +
    under(waves(by, 940, 18, 0.2), p.land[1]) +
    Array.from({ length: 40 }, () => flower(by, by.whole(0, W), by.whole(950, H), petals, 5)).join('') +
    figure(by, p, 760, 985, 1.05, 'basket') +
    blossom(by, true, petals) +
    blossom(by, false, petals)
  );
};

export const coffeeHarvest: Scene = (by, p) => {
  const hill = waves(by, 600, 30, 0.3);
  const rows: string[] = [];
  for (let row = 0; row < 6; row++) {
    const s = 0.75 + row * 0.3;
    const y = 660 + row * 62 + row * row * 7;
    rows.push(under(() => y - 14 * s, row % 2 ? p.earth : p.land[1]));
    for (let x = (row % 2) * 60 - 20; x < W + 80; x += 118 * s)
      rows.push(coffee(by, p, x + by.whole(-8, 8), y + by.whole(-6, 8), s));
    if (row === 2)
      rows.push(figure(by, p, 420, y + 44, 1.1, 'basket'), figure(by, p, 1150, y + 40, 1.1, 'basket'));
    if (row === 3) rows.push(figure(by, p, 800, y + 46, 1.3, 'basket'));
  }
  return backdrop(by, p, 270) + under(hill, p.land[2]) + rows.join('');
};

export const teaHills: Scene = (by, p) => {
  const hills = [0, 1, 2].map((k) => {
    const height = waves(by, 560 + k * 150, 66 - k * 12, 0.15);
    const stripes = Array.from({ length: 11 }, (_, row) =>
      under(
        (x) => height(x) + 12 + row * (17 + k * 5) + 14 * Math.sin(x / (190 + k * 40) + row * 0.25),
        row % 2 ? p.land[1] : p.land[2],
      ),
    );
    return under(height, p.land[Math.min(k, 2)] ?? p.land[0]) + stripes.join('');
  });
  return (
    backdrop(by, p, 280) +
    hills.join('') +
    tree(by, p, by.whole(240, 520), 720, 1.3) +
    figure(by, p, 980, 930, 0.95, 'basket') +
    figure(by, p, 1120, 960, 1, 'basket') +
    figure(by, p, 620, 985, 1.05, 'basket')
  );
};

export const planting: Scene = (by, p) => {
  const slope = (x: number) => 560 + (x / W) * 190 + 26 * Math.sin(x / 260);
  const young = Array.from({ length: 60 }, () => {
    const x = by.whole(0, W);
    const y = slope(x) + by.whole(40, 420);
    const s = 0.5 + (y - 560) / 620;
    return {
      y,
      svg: placed(
        x,
        y,
        s,
        line('M0 0v-46', p.wood[1], 5) +
          disc(-12, -40, 13, p.land[2]) +
          disc(12, -46, 14, p.land[3]) +
          disc(0, -60, 13, p.land[2]),
      ),
    };
  }).sort((a, b) => a.y - b.y);
  return (
    backdrop(by, p, 260) +
    under(slope, p.earth) +
    under((x) => slope(x) + 120, p.land[1], 'opacity=".55"') +
    young.map((one) => one.svg).join('') +
    figure(by, p, 520, 850, 1.1, 'hoe') +
    figure(by, p, 690, 905, 1.2) +
    figure(by, p, 1120, 960, 1.2, 'hoe')
  );
};
