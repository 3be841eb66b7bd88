import type { Random } from '../content/random';
import { placed, disc, line, rect, shape } from './paint';
import type { Palette } from './palette';

// What stands in a landscape of the Tây Bắc. The foot of every thing is its (0, 0).

/** A Thái house on stilts: a high roof with the crossed "khau cút" at its ends, a gallery, a stair. */
export function stiltHouse(p: Palette, x: number, y: number, s: number): string {
  const posts = [-150, -90, -30, 30, 90, 150].map((px) => rect(px - 6, -78, 12, 78, p.wood[1])).join('');
  const roof =
    shape(
      [
        [-205, -168],
        [-120, -300],
        [120, -300],
        [205, -168],
      ],
      p.roof[0],
    ) +
    shape(
      [
        [-205, -168],
        [205, -168],
        [192, -152],
        [-192, -152],
      ],
      p.roof[1],
    ) +
    [0, 1, 2, 3, 4]
      .map((k) =>
        line(
          `M${-125 - k * 17} ${-278 + k * 25}L${125 + k * 17} ${-278 + k * 25}`,
          p.roof[1],
          3,
          'opacity=".45"',
        ),
      )
      .join('') +
    [-120, 120]
      .map((rx) => line(`M${rx - 16} -322L${rx + 10} -292M${rx + 16} -322L${rx - 10} -292`, p.roof[1], 7))
      .join('');
  const wall =
    rect(-165, -160, 330, 84, p.wood[0]) +
    [-130, -100, -70, 60, 90, 120]
      .map((wx) => line(`M${wx} -158V-78`, p.wood[1], 3, 'opacity=".5"'))
      .join('') +
    rect(-50, -148, 34, 70, p.wood[1], 'rx="3"') +
    rect(4, -142, 40, 36, p.wall, 'rx="3"') +
    line('M24 -142V-106M4 -124H44', p.wood[1], 4);
  const gallery = rect(-185, -86, 370, 14, p.wood[1]) + line('M-185 -112H-60M-10 -112H185', p.wood[1], 6);
  const rails = [-180, -150, -120, -90, 60, 90, 120, 150, 180]
    .map((rx) => line(`M${rx} -112V-86`, p.wood[1], 4))
    .join('');
  const stair =
    line('M-44 -80L-74 0M-16 -80L-46 0', p.wood[1], 7) +
    [1, 2, 3, 4].map((k) => line(`M${-44 - k * 6.5} ${-80 + k * 17}h28`, p.wood[1], 5)).join('');
  return placed(x, y, s, posts + wall + gallery + rails + stair + roof);
}

/** The hamlet's meeting house: whitewashed, tiled, with the flag before it. */
export function meetingHouse(p: Palette, x: number, y: number, s: number): string {
  const columns = [-230, -140, 140, 230].map((cx) => rect(cx - 9, -150, 18, 150, '#fff8ea')).join('');
  return placed(
    x,
    y,
    s,
    rect(-260, -160, 520, 160, p.wall) +
      rect(-260, -26, 520, 26, p.earth, 'opacity=".55"') +
      [-195, 165]
        .map(
          (wx) =>
            rect(wx - 2, -122, 60, 66, p.ridges[2], 'rx="4"') + line(`M${wx + 28} -122v66`, '#fff8ea', 5),
        )
        .join('') +
      rect(-62, -118, 124, 118, p.wood[1], 'rx="4"') +
      line('M0 -118V0', p.wood[0], 5) +
      columns +
      shape(
        [
          [-310, -156],
          [-215, -252],
          [215, -252],
          [310, -156],
        ],
        p.roof[0],
      ) +
      shape(
        [
          [-310, -156],
          [310, -156],
          [300, -140],
          [-300, -140],
        ],
        p.roof[1],
      ) +
      shape(
        [
          [-104, -150],
          [0, -214],
          [104, -150],
        ],
        p.roof[1],
      ) +
      rect(-290, -8, 580, 16, '#d9cdb6'),
  );
}

export function flag(x: number, y: number, s: number): string {
  const star = Array.from({ length: 10 }, (_, k) => {
    const r = k % 2 === 0 ? 21 : 8.2;
    const angle = (k * Math.PI) / 5 - Math.PI / 2;
    return [66 + r * Math.cos(angle), -312 + r * Math.sin(angle)] as const;
  });
  return placed(
    x,
    y,
    s,
    rect(-5, -360, 9, 360, '#d8d3c8') +
      `<path d="M4 -354q32 -12 62 0t62 -2v84q-30 12 -62 0t-62 4z" fill="#d5281f"/>` +
      shape(star, '#f9d423'),
  );
}

/** Seen from behind or the side, without a face: a headscarf or a conical hat, a long skirt or trousers. */
export function figure(
  by: Random,
  p: Palette,
  x: number,
  y: number,
  s: number,
  manner: '' | 'bare' | 'basket' | 'hoe' = '',
): string {
  const coat = by.pick(p.cloth);
  const woman = by.chance(0.55);
  const legs = woman
    ? shape(
        [
          [-19, -62],
          [19, -62],
          [25, 0],
          [-25, 0],
        ],
        '#23242f',
      )
    : rect(-17, -62, 15, 62, '#2f3340', 'rx="5"') + rect(3, -62, 15, 62, '#2f3340', 'rx="5"');
  const head = disc(0, -150, 19, '#c98f66');
  const bare = `<path d="M-21 -148q-2 -28 21 -28t21 28q-4 -12 -21 -13t-21 13z" fill="#23202a"/>${woman ? disc(0, -176, 9, '#23202a') : ''}`;
  const covered = woman
    ? `<path d="M-21 -150q0 -27 21 -27t21 27l-4 9q-17 -16 -34 0z" fill="#20202c"/>${line('M-19 -158q19 -14 38 0', '#d0473a', 6)}`
    : shape(
        [
          [-34, -158],
          [0, -186],
          [34, -158],
        ],
        '#e2c58b',
      );
  const basket = `<path d="M14 -126h34l-6 58h-20z" fill="${p.wood[0]}"/>${line('M16 -110h30M18 -92h26', p.wood[1], 4)}`;
  return placed(
    x,
    y,
    s,
    legs +
      `<path d="M-24 -60v-48q0 -24 24 -24t24 24v48z" fill="${coat}"/>` +
      line('M-24 -64h48', woman ? '#3f9c6d' : coat, 7) +
      line('M-21 -110l-9 40M21 -110l9 40', coat, 12) +
      head +
      (manner === 'bare' ? bare : covered) +
      (manner === 'basket'
        ? basket
        : manner === 'hoe'
          ? line('M36 -190L22 -20', p.wood[1], 6) + line('M36 -190l-26 10', '#6c6f75', 8)
          : ''),
  );
}

/** A branch of blossom coming into the picture from a corner. */
export function blossom(by: Random, fromLeft: boolean, petal: readonly string[]): string {
  const dir = fromLeft ? 1 : -1;
  let x = fromLeft ? -30 : 1630;
  let y = by.whole(60, 150);
  const twigs: string[] = [];
  const flowers: string[] = [];
  for (let k = 0; k < 9; k++) {
    const nx = x + dir * by.whole(56, 84);
    const ny = y + by.whole(-34, 52);
    twigs.push(line(`M${x} ${y}L${nx} ${ny}`, '#5a4038', 22 - k * 2));
    const [tx, ty] = [nx + dir * by.whole(10, 60), ny + by.whole(-90, 90)];
    twigs.push(line(`M${nx} ${ny}L${tx} ${ty}`, '#5a4038', 7));
    for (let f = 0; f < 8; f++)
      flowers.push(flower(by, nx + by.whole(-64, 74), ny + by.whole(-78, 78), petal));
    flowers.push(flower(by, tx, ty, petal));
    [x, y] = [nx, ny];
  }
  return twigs.join('') + flowers.join('');
}

export function flower(
  by: Random,
  x: number,
  y: number,
  petal: readonly string[],
  s = by.whole(10, 17),
): string {
  const color = by.pick(petal);
  const turn = by.real() * 2;
  return (
    [0, 1, 2, 3, 4]
      .map((k) => {
        const a = turn + (k * Math.PI * 2) / 5;
        return disc(x + Math.cos(a) * s * 0.75, y + Math.sin(a) * s * 0.75, s * 0.62, color);
      })
      .join('') + disc(x, y, s * 0.34, '#e8b64c')
  );
}

/** A bush of coffee with ripe cherries. */
export const coffee = (by: Random, p: Palette, x: number, y: number, s: number): string =>
  placed(
    x,
    y,
    s,
    disc(0, -34, 40, p.land[3]) +
      disc(-30, -22, 28, p.land[3]) +
      disc(30, -22, 28, p.land[3]) +
      disc(-8, -46, 26, p.land[2], 'opacity=".8"') +
      Array.from({ length: 15 }, () =>
        disc(
          by.whole(-46, 46),
          by.whole(-62, -8),
          by.whole(4, 6),
          by.pick(['#c62828', '#d84315', '#b71c1c']),
        ),
      ).join(''),
  );
