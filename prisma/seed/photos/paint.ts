import type { Random } from '../content/random';
import type { Palette } from './palette';

// The painter's strokes. Every one returns SVG; the later covers the earlier.

export const W = 1600;
export const H = 1067;

export type Point = readonly [number, number];

export const shape = (points: readonly Point[], fill: string, more = ''): string =>
  `<path d="M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z" fill="${fill}" ${more}/>`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;

export const disc = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${fill}" ${more}/>`;

export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" stroke="${stroke}" stroke-width="${width}" fill="none" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const placed = (x: number, y: number, scale: number, inner: string): string =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})">${inner}</g>`;

export function sky(p: Palette): string {
  const [top, middle, bottom] = p.sky;
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset=".45" stop-color="${middle}"/><stop offset=".8" stop-color="${bottom}"/></linearGradient></defs>${rect(0, 0, W, H, 'url(#sky)')}`;
}

export const sun = (p: Palette, x: number, y: number, r: number): string =>
  [2.6, 1.8, 1.35].map((k) => disc(x, y, r * k, p.sun, 'opacity=".16"')).join('') +
  disc(x, y, r, p.sun, 'opacity=".95"');

/** A height over the width of the canvas: a few waves with chance phases. */
export function waves(by: Random, base: number, swing: number, rough = 1): (x: number) => number {
  const parts = [0.7, 1.6, 3.1, 6.3, 12.7].map((often, at) => ({
    often,
    tall: (swing * (at < 3 ? 1 : rough)) / (at + 1.2),
    phase: by.real() * 7,
  }));
  return (x) =>
    base + parts.reduce((sum, w) => sum + w.tall * Math.sin((x / W) * w.often * Math.PI * 2 + w.phase), 0);
}

export function under(height: (x: number) => number, fill: string, more = '', bottom = H): string {
  const points: Point[] = [];
  for (let x = -20; x <= W + 20; x += 16) points.push([x, height(x)]);
  return shape([...points, [W + 20, bottom + 20], [-20, bottom + 20]], fill, more);
}

/** Four ranges, each nearer and darker, with haze at their feet. */
export function mountains(by: Random, p: Palette, top = 330, step = 75): string {
  const haze = `<defs><linearGradient id="haze" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${p.sky[2]}" stop-opacity="0"/><stop offset="1" stop-color="${p.sky[2]}" stop-opacity=".55"/></linearGradient></defs>`;
  return (
    haze +
    p.ridges
      .map((color, at) => {
        const y = top + at * step;
        return under(waves(by, y, 72 - at * 9, 0.75), color) + rect(0, y, W, step * 1.5, 'url(#haze)');
      })
      .join('')
  );
}

export const cloud = (x: number, y: number, s: number, opacity = 0.75): string =>
  `<g opacity="${opacity}">${placed(
    x,
    y,
    s,
    disc(0, 0, 34, '#fff') +
      disc(44, -16, 44, '#fff') +
      disc(98, -4, 36, '#fff') +
      rect(-34, 0, 168, 34, '#fff', 'rx="17"'),
  )}</g>`;

/** A round tree standing on (x, y). */
export const tree = (by: Random, p: Palette, x: number, y: number, s: number): string => {
  const [light, dark] = by.pick([
    [p.land[1], p.land[2]],
    [p.land[2], p.land[3]],
  ]);
  return placed(
    x,
    y,
    s,
    rect(-5, -44, 10, 44, p.wood[1]) +
      disc(0, -78, 44, dark) +
      disc(-24, -58, 28, dark) +
      disc(-9, -88, 29, light, 'opacity=".8"'),
  );
};

export const grass = (by: Random, y: (x: number) => number, color: string, count: number): string =>
  Array.from({ length: count }, () => {
    const x = by.whole(0, W);
    const foot = y(x) + by.whole(6, 60);
    return line(`M${x} ${foot}q-4 -14 -9 -20M${x} ${foot}q1 -16 2 -24M${x} ${foot}q5 -12 10 -18`, color, 3);
  }).join('');
