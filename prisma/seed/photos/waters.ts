import { backdrop, type Scene } from './fields';
import {
  placed,
  cloud,
  grass,
  H,
  line,
  mountains,
  rect,
  shape,
  sky,
  sun,
  tree,
  under,
  W,
  waves,
} from './paint';
import { figure, stiltHouse } from './things';

export const waterWheel: Scene = (by, p) => {
  const bank = waves(by, 660, 26, 0.25);
  const cx = by.pick([560, 1040]);
  const spokes = Array.from({ length: 18 }, (_, k) => {
    const a = (k * Math.PI) / 9;
    const [x, y] = [cx + 250 * Math.cos(a), 660 + 250 * Math.sin(a)];
    return (
      line(`M${cx} 660L${x} ${y}`, p.wood[0], 6) +
      placed(
        x,
        y,
        1,
        `<g transform="rotate(${(a * 180) / Math.PI})">${rect(-14, -26, 20, 52, p.wood[1], 'rx="8"')}</g>`,
      )
    );
  });
  const ring = [250, 214, 60].map(
    (r) => `<circle cx="${cx}" cy="660" r="${r}" fill="none" stroke="${p.wood[1]}" stroke-width="9"/>`,
  );
  const ripples = Array.from({ length: 26 }, () =>
    line(`M${by.whole(0, W)} ${by.whole(860, 1050)}h${by.whole(50, 150)}`, p.water[0], 5, 'opacity=".7"'),
  );
  return (
    backdrop(by, p, 280) +
    under(bank, p.land[1]) +
    stiltHouse(p, cx > 800 ? 420 : 1200, 730, 0.75) +
    tree(by, p, cx > 800 ? 150 : 1480, 730, 1.2) +
    shape(
      [
        [0, 830],
        [W, 800],
        [W, H],
        [0, H],
      ],
      p.water[1],
    ) +
    shape(
      [
        [cx - 46, 1000],
        [cx - 10, 650],
        [cx + 10, 650],
        [cx + 46, 1000],
      ],
      p.wood[1],
    ) +
    spokes.join('') +
    ring.join('') +
    ripples.join('') +
    grass(by, () => 800, p.land[2], 70)
  );
};

export const lake: Scene = (by, p) => {
  const boat = (x: number, y: number, s: number) =>
    placed(
      x,
      y,
      s,
      `<path d="M-150 -20q150 50 300 0l-34 42h-232z" fill="${p.wood[1]}"/><path d="M-70 -24q70 -86 140 0z" fill="${p.wood[0]}"/>`,
    ) +
    figure(by, p, x - 92 * s, y - 8, 0.7 * s) +
    line(`M${x - 105 * s} ${y - 130 * s}L${x - 150 * s} ${y + 60 * s}`, p.wood[0], 6);
  const glint = Array.from({ length: 22 }, (_, k) =>
    line(
      `M${800 - 30 - by.whole(0, 110)} ${632 + k * 17}h${by.whole(70, 230)}`,
      p.sun,
      6,
      `opacity="${(0.75 - k * 0.03).toFixed(2)}"`,
    ),
  );
  const gleam = Array.from({ length: 44 }, () =>
    line(
      `M${by.whole(0, W)} ${by.whole(650, 1050)}h${by.whole(40, 170)}`,
      p.water[0],
      5,
      `opacity="${by.pick([0.35, 0.55, 0.75])}"`,
    ),
  );
  return (
    sky(p) +
    sun(p, 800, 330, 88) +
    cloud(220, 180, 1) +
    cloud(1200, 140, 1.2) +
    mountains(by, p, 330, 68) +
    rect(0, 620, W, H, p.water[1]) +
    shape(
      [
        [-20, 620],
        [260, 560],
        [470, 625],
        [-20, 650],
      ],
      p.land[2],
    ) +
    shape(
      [
        [1120, 628],
        [1400, 545],
        [1640, 590],
        [1640, 660],
      ],
      p.land[2],
    ) +
    stiltHouse(p, 230, 610, 0.36) +
    stiltHouse(p, 1430, 612, 0.4) +
    gleam.join('') +
    glint.join('') +
    boat(by.whole(480, 700), 800, 1) +
    boat(by.whole(1050, 1250), 900, 1.25) +
    Array.from(
      { length: 5 },
      (_, k) =>
        rect(180 + k * 92, 905, 80, 52, p.wood[1], 'rx="4" opacity=".85"') +
        rect(190 + k * 92, 913, 60, 36, p.water[1], 'rx="3"'),
    ).join('')
  );
};

export const seaOfClouds: Scene = (by, p) => {
  const banks = Array.from(
    { length: 4 },
    (_, k) =>
      under(waves(by, 610 + k * 84, 30, 1.4), '#ffffff', `opacity="${0.42 + k * 0.12}"`) +
      (k === 1
        ? under(waves(by, 690, 110, 0.7), p.ridges[3]) +
          under(waves(by, 800, 26, 1.3), '#ffffff', 'opacity=".72"')
        : ''),
  );
  const spine = (x: number) => 1010 - 190 * Math.exp(-(((x - 560) / 420) ** 2)) + 14 * Math.sin(x / 70);
  return (
    sky(p) +
    sun(p, by.whole(700, 1100), 300, 92) +
    mountains(by, p, 340, 70) +
    banks.join('') +
    under(spine, p.land[3]) +
    under((x) => spine(x) + 40, p.land[2]) +
    grass(by, spine, p.land[1], 50) +
    figure(by, p, 520, 850, 0.85, 'hoe') +
    figure(by, p, 590, 848, 0.8, 'basket')
  );
};
