import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { drawSmall } from '@/server/io/files/picture';
import { random } from '../content/random';
import { coffeeHarvest, planting, plumBlossom, type Scene, teaHills, terraces, village } from './fields';
import { H, W } from './paint';
import { type Palette, palettes } from './palette';
import { cleaning, counter, xoe } from './people';
import { market, meeting, road, school } from './places';
import { lake, seaOfClouds, waterWheel } from './waters';

// Draws the pictures of the demonstration: npx tsx prisma/seed/photos/draw.ts
// They are ours, so there are no rights to clear, and no living person is shown.

const scenes: Record<string, readonly [Scene, ...string[]]> = {
  'ruong-bac-thang': [terraces, 'harvest', 'day'],
  'ban-nha-san': [village, 'dawn', 'mist'],
  'hoa-man': [plumBlossom, 'day', 'mist'],
  'hai-ca-phe': [coffeeHarvest, 'dawn', 'harvest'],
  'doi-che': [teaHills, 'day', 'dawn'],
  'trong-rung': [planting, 'day', 'harvest'],
  'con-nuoc': [waterWheel, 'day', 'dusk'],
  'duong-ban': [road, 'day', 'dusk'],
  'hop-ban': [meeting, 'day', 'harvest'],
  'truong-hoc': [school, 'day', 'dawn'],
  'long-ho': [lake, 'dawn', 'dusk'],
  'bien-may': [seaOfClouds, 'dawn', 'day'],
  'cho-phien': [market, 'day', 'dawn'],
  'vong-xoe': [xoe, 'dusk', 'dawn'],
  'mot-cua': [counter, 'day', 'harvest'],
  've-sinh-duong-ban': [cleaning, 'day', 'dawn'],
};

export function svg(scene: Scene, palette: Palette, seed: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${scene(random(seed), palette)}</svg>`;
}

const folder = new URL('./files/', import.meta.url);
const smaller = new URL('./small/', import.meta.url);
for (const one of [folder, smaller]) mkdirSync(one, { recursive: true });
for (const [name, [scene, ...hours]] of Object.entries(scenes)) {
  for (const [at, hour] of hours.entries()) {
    const palette = palettes.find((one) => one.name === hour);
    if (!palette) throw new Error(`no palette ${hour}`);
    const picture = sharp(Buffer.from(svg(scene, palette, `${name} ${hour}`))).jpeg({
      quality: 78,
      mozjpeg: true,
    });
    const file = new URL(`${name}-${at + 1}.jpg`, folder).pathname;
    await picture.toFile(file);
    await drawSmall(file, new URL(`${name}-${at + 1}.webp`, smaller).pathname);
  }
}
