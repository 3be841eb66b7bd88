import type { Scene } from './fields';
import { placed, disc, H, line, mountains, rect, shape, sky, sun, tree, under, W, waves } from './paint';
import { figure, stiltHouse } from './things';

/** Hand in hand around the fire: the circle dance of the Thái. */
export const xoe: Scene = (by, p) => {
  const ring = Array.from({ length: 18 }, (_, k) => {
    const a = (k / 18) * Math.PI * 2;
    return { x: 800 + 520 * Math.cos(a), y: 880 + 125 * Math.sin(a) };
  }).sort((a, b) => a.y - b.y);
  const scale = (y: number) => 0.78 + (y - 755) / 620;
  const flame = placed(
    800,
    900,
    1.5,
    shape(
      [
        [-46, 0],
        [-30, -70],
        [-12, -40],
        [4, -120],
        [22, -50],
        [36, -76],
        [48, 0],
      ],
      '#f5822a',
    ) +
      shape(
        [
          [-24, 0],
          [-10, -46],
          [4, -74],
          [16, -36],
          [26, 0],
        ],
        '#ffd25a',
      ) +
      line('M-56 4L56 -8M-56 -8L56 4', p.wood[1], 12),
  );
  const dancers = ring.map(
    ({ x, y }) =>
      line(`M${x - 70 * scale(y)} ${y - 88 * scale(y)}h${140 * scale(y)}`, '#c98f66', 7) +
      figure(by, p, x, y, scale(y)),
  );
  const before = ring.filter(({ y }) => y < 880).length;
  return (
    sky(p) +
    sun(p, 1250, 190, 54) +
    mountains(by, p, 280) +
    under(waves(by, 620, 30, 0.3), p.land[2]) +
    stiltHouse(p, 310, 740, 0.8) +
    stiltHouse(p, 1290, 740, 0.85) +
    tree(by, p, 70, 760, 1.6) +
    tree(by, p, 1540, 760, 1.6) +
    rect(0, 735, W, H, p.earth) +
    `<ellipse cx="800" cy="890" rx="470" ry="120" fill="${p.sun}" opacity=".28"/>` +
    dancers.slice(0, before).join('') +
    flame +
    dancers.slice(before).join('')
  );
};

/** The counter where papers are taken in and given back. */
export const counter: Scene = (by, p) => {
  const window = (x: number) =>
    rect(x, 130, 330, 300, p.sky[0], 'rx="6"') +
    shape(
      [
        [x, 430],
        [x, 330],
        [x + 90, 250],
        [x + 180, 330],
        [x + 250, 280],
        [x + 330, 350],
        [x + 330, 430],
      ],
      p.ridges[2],
    ) +
    line(`M${x + 165} 130v300M${x} 280h330`, '#fffaf0', 10) +
    `<rect x="${x}" y="130" width="330" height="300" rx="6" fill="none" stroke="#fffaf0" stroke-width="14"/>`;
  const clerk = (x: number) => figure(by, { ...p, cloth: ['#eef3f7', '#dfe9f2'] }, x, 800, 1.9, 'bare');
  const desk = (x: number) =>
    rect(x - 62, 575, 124, 84, '#2e3440', 'rx="8"') +
    rect(x - 52, 585, 104, 62, p.water[0], 'rx="4"') +
    rect(x - 12, 656, 24, 30, '#2e3440');
  const plant = (x: number) =>
    rect(x - 34, 960, 68, 74, p.roof[0], 'rx="8"') +
    [-40, -18, 6, 30]
      .map((lean) => line(`M${x} 960q${lean / 2} -70 ${lean * 1.6} -130`, p.land[2], 14))
      .join('');
  return (
    rect(0, 0, W, H, p.wall) +
    rect(0, 820, W, H, '#d8c7a6') +
    [150, 635, 1120].map(window).join('') +
    rect(0, 480, W, 8, p.wood[0], 'opacity=".35"') +
    [360, 800, 1240].map(clerk).join('') +
    rect(120, 680, 1360, 40, p.wood[0], 'rx="6"') +
    rect(150, 718, 1300, 190, p.wood[1]) +
    [0, 1, 2, 3, 4]
      .map((k) => rect(180 + k * 255, 745, 220, 136, p.wood[0], 'rx="6" opacity=".55"'))
      .join('') +
    [480, 920, 1360].map(desk).join('') +
    [300, 740, 1180].map((x) => rect(x, 668, 70, 12, '#fff') + rect(x + 8, 660, 70, 10, '#f3ead8')).join('') +
    [330, 770, 1210]
      .map((x) => figure(by, p, x + by.whole(-30, 30), 1050, 2, by.pick(['bare', '', 'bare'] as const)))
      .join('') +
    plant(70) +
    plant(1530)
  );
};

/** Brooms, a handcart and a street of flowers. */
export const cleaning: Scene = (by, p) => {
  const cart = placed(
    1120,
    985,
    1.3,
    rect(-90, -110, 180, 76, p.land[3], 'rx="6"') +
      rect(-98, -122, 196, 18, p.land[2], 'rx="6"') +
      line('M90 -90L160 -130', p.wood[1], 9) +
      [-52, 52].map((x) => disc(x, -22, 24, '#2f2f36') + disc(x, -22, 9, '#cfcabf')).join(''),
  );
  const broom = (x: number, y: number) =>
    figure(by, p, x, y, 1.35) +
    line(`M${x + 26} ${y - 132}L${x + 84} ${y - 14}`, p.wood[1], 8) +
    shape(
      [
        [x + 66, y - 30],
        [x + 96, y - 40],
        [x + 124, y + 8],
        [x + 74, y + 14],
      ],
      '#d9b25f',
    );
  const beds = Array.from({ length: 150 }, (_, k) => {
    const t = by.real();
    const left = k % 2 === 0;
    return disc(
      left ? 90 + t * 500 : 1510 - t * 480,
      1040 - t * 300 + by.whole(-14, 14),
      15 - t * 8,
      by.pick(['#e4572e', '#f2b01e', '#f7d3e0', '#d0379a', '#ffffff']),
    );
  });
  return (
    sky(p) +
    sun(p, 350, 200, 66) +
    mountains(by, p, 280) +
    under(waves(by, 630, 26, 0.3), p.land[1]) +
    stiltHouse(p, 330, 800, 0.95) +
    stiltHouse(p, 1300, 800, 0.9) +
    tree(by, p, 620, 750, 1.1) +
    tree(by, p, 1010, 750, 1.1) +
    rect(0, 790, W, H, p.land[1]) +
    shape(
      [
        [700, 740],
        [900, 740],
        [1460, H],
        [140, H],
      ],
      p.road,
    ) +
    beds.join('') +
    broom(560, 960) +
    broom(820, 900) +
    broom(700, 1040) +
    cart
  );
};
