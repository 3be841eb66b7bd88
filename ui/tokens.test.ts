import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** WCAG 2.2 AA: 4.5 for text, 3 for borders of controls and parts of charts. */

const css = readFileSync(new URL('../app/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
);
const grounds = ['surface', 'paper', 'paper-deep'];
const tones = ['neutral', 'info', 'progress', 'success', 'warning', 'danger'];

describe('text can be read', () => {
  const inks = ['ink', 'ink-soft', 'ink-faint', 'primary', 'primary-strong', 'accent', ...tones];
  test.each(grounds.flatMap((ground) => inks.map((ink) => [ink, ground])))('%s on %s', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each([...tones, 'primary', 'accent'])('%s on its own soft ground, and ink too', (tone) => {
    expect(contrast(tone, `${tone}-soft`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('ink-faint', `${tone}-soft`)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(['primary', 'primary-strong', 'accent', 'danger', 'ink'])('white on %s', (ground) => {
    expect(contrast('white', ground)).toBeGreaterThanOrEqual(4.5);
  });
  test('the quiet line of the footer', () => {
    expect(contrast('primary-line', 'primary-strong')).toBeGreaterThanOrEqual(4.5);
  });
});

test.each(['edge', ...tones.map((tone) => `${tone}-fill`)])('%s is seen on paper and surface', (shape) => {
  for (const ground of ['surface', 'paper']) expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(name: string): number {
  const hex = colours.get(name);
  if (!hex) throw new Error(`no token --color-${name}`);
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
