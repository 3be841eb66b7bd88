import {
  placed,
  cloud,
  disc,
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
import type { Scene } from './fields';
import { figure, flag, flower, meetingHouse, stiltHouse } from './things';

export const road: Scene = (by, p) => {
  const hill = waves(by, 620, 36, 0.25);
  const path = `M560 ${H + 20}C700 900 1090 880 1010 770C950 690 690 720 730 640C745 610 780 600 800 590L818 592C800 606 780 622 780 645C775 700 1130 680 1150 790C1165 890 1010 930 1060 ${H + 20}Z`;
  const posts = [
    [505, 1010],
    [640, 915],
    [900, 850],
    [1180, 900],
    [1210, 780],
  ].map(
    ([x = 0, y = 0]) =>
      line(`M${x} ${y}v-140`, '#6f6a62', 6) +
      line(`M${x} ${y - 140}h34`, '#6f6a62', 6) +
      disc(x + 36, y - 134, 10, '#ffe79a'),
  );
  return (
    sky(p) +
    sun(p, 800, 300, 80) +
    cloud(180, 170, 1.1) +
    mountains(by, p, 320) +
    under(hill, p.land[0]) +
    [260, 420, 1260, 1400].map((x) => stiltHouse(p, x, hill(x) + 60, 0.38)).join('') +
    under(waves(by, 740, 26, 0.2), p.land[1]) +
    `<path d="${path}" fill="${p.road}"/>` +
    line(
      `M800 ${H}C890 930 1100 900 1080 790C1060 710 760 720 756 645`,
      '#fff',
      5,
      'stroke-dasharray="34 30" opacity=".8"',
    ) +
    [120, 300, 1320, 1500].map((x) => tree(by, p, x, 900 + by.whole(-40, 60), 1.35)).join('') +
    posts.join('') +
    Array.from({ length: 90 }, (_, k) =>
      flower(
        by,
        k % 2 ? 470 - k * 1.2 + by.whole(-50, 50) : 1180 + k + by.whole(-50, 50),
        by.whole(930, 1050),
        ['#f2b01e', '#e4572e', '#fff3c4'],
        7,
      ),
    ).join('') +
    figure(by, p, 830, 985, 0.95) +
    figure(by, p, 905, 1000, 0.9, 'hoe')
  );
};

export const meeting: Scene = (by, p) => {
  const yard = 800;
  const rows = [0, 1, 2].flatMap((row) =>
    Array.from({ length: 8 - row }, (_, k) => ({
      x: 390 + row * 52 + k * 118 + by.whole(-12, 12),
      y: 885 + row * 76,
      s: 0.95 + row * 0.16,
    })),
  );
  return (
    sky(p) +
    sun(p, by.whole(240, 500), 190, 62) +
    cloud(980, 150, 1) +
    mountains(by, p, 290) +
    under(waves(by, 600, 30, 0.3), p.land[1]) +
    [130, 260, 1380, 1500].map((x) => tree(by, p, x, 790, 1.5)).join('') +
    rect(0, yard - 20, W, H, p.road) +
    meetingHouse(p, 800, yard, 1.25) +
    flag(1230, yard + 10, 1) +
    rows.map(({ x, y, s }) => figure(by, p, x, y, s)).join('')
  );
};

export const school: Scene = (by, p) => {
  const wing = (x: number) =>
    placed(
      x,
      800,
      1,
      rect(-300, -210, 600, 210, '#f6dfa4') +
        rect(-300, -30, 600, 30, p.earth, 'opacity=".5"') +
        [-250, -130, -10, 110, 210]
          .map(
            (wx) =>
              rect(wx, -165, 70, 84, p.ridges[1], 'rx="4"') +
              line(`M${wx + 35} -165v84M${wx} -123h70`, '#fff8e6', 5),
          )
          .join('') +
        shape(
          [
            [-330, -206],
            [-270, -290],
            [270, -290],
            [330, -206],
          ],
          p.roof[0],
        ) +
        shape(
          [
            [-330, -206],
            [330, -206],
            [324, -190],
            [-324, -190],
          ],
          p.roof[1],
        ),
    );
  return (
    sky(p) +
    sun(p, 1280, 200, 64) +
    cloud(300, 160, 1.2) +
    mountains(by, p, 280) +
    under(waves(by, 620, 36, 0.3), p.land[1]) +
    wing(420) +
    wing(1120) +
    rect(0, 790, W, H, p.road) +
    under(waves(by, 985, 8, 0.1), p.land[1]) +
    flag(775, 860, 1.25) +
    rect(730, 850, 90, 22, '#cfc2a8', 'rx="4"') +
    tree(by, p, 90, 850, 1.7) +
    tree(by, p, 1520, 850, 1.7) +
    Array.from({ length: 12 }, (_, k) =>
      figure(by, p, 230 + k * 104 + by.whole(-18, 18), 930 + by.whole(0, 60), 0.72),
    ).join('') +
    grass(by, () => 1000, p.land[2], 50)
  );
};

export const market: Scene = (by, p) => {
  const fruit = [
    ['#e4572e', '#f2b01e'],
    ['#6aa84f', '#93c47d'],
    ['#8e3b63', '#b04a78'],
    ['#f2c14e', '#f7d98b'],
  ] as const;
  const stall = (x: number, k: number) => {
    const [a, b] = fruit[k % 4] ?? fruit[0];
    const stripes = [0, 1, 2, 3, 4, 5].map((n) =>
      shape(
        [
          [-150 + n * 50, -250],
          [-100 + n * 50, -250],
          [-106 + n * 57, -180],
          [-163 + n * 57, -180],
        ],
        n % 2 ? '#fff4df' : (p.cloth[k % 5] ?? '#7b2d3b'),
      ),
    );
    const heap = Array.from({ length: 26 }, () =>
      disc(by.whole(-118, 118), by.whole(-122, -98), 15, by.pick([a, b])),
    );
    return placed(
      x,
      960,
      1.25,
      line('M-135 -180V0M135 -180V0', p.wood[1], 10) +
        heap.join('') +
        rect(-145, -96, 290, 74, p.wood[0], 'rx="5"') +
        line('M-145 -60h290', p.wood[1], 5) +
        stripes.join(''),
    );
  };
  return (
    sky(p) +
    sun(p, 300, 190, 60) +
    cloud(1050, 160, 1.1) +
    mountains(by, p, 270) +
    under(waves(by, 590, 30, 0.3), p.land[1]) +
    stiltHouse(p, 1300, 730, 0.8) +
    tree(by, p, 1500, 760, 1.5) +
    rect(0, 720, W, H, p.road) +
    [260, 700, 1130].map((x) => figure(by, p, x + by.whole(-40, 40), 850, 1.3)).join('') +
    [240, 690, 1140].map(stall).join('') +
    stall(1560, 3) +
    [470, 930, 1340].map((x) => figure(by, p, x, 1030, 1.55, by.pick(['', 'basket'] as const))).join('')
  );
};
