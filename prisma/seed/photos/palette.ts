/** The colours of one hour of the day over one landscape. */
export type Palette = {
  name: string;
  sky: readonly [string, string, string];
  sun: string;
  /** Far to near. */
  ridges: readonly [string, string, string, string];
  /** Light to dark. */
  land: readonly [string, string, string, string];
  rice: readonly [string, string, string];
  earth: string;
  road: string;
  water: readonly [string, string];
  roof: readonly [string, string];
  wood: readonly [string, string];
  wall: string;
  cloth: readonly string[];
};

const cloth = ['#1f3a5f', '#7b2d3b', '#2f5d50', '#c8553d', '#3d3a5c'] as const;

export const palettes: readonly Palette[] = [
  {
    name: 'dawn',
    sky: ['#f6b890', '#fad7b0', '#fdeedb'],
    sun: '#fff3d6',
    ridges: ['#d9b7ac', '#b2949c', '#7f7f93', '#56677f'],
    land: ['#9dbb78', '#729a5f', '#4f7d52', '#35614a'],
    rice: ['#f0d98c', '#cfd07a', '#a3bf6b'],
    earth: '#b98a5e',
    road: '#ead9bf',
    water: ['#f3cfb0', '#9fb6c4'],
    roof: ['#7a4a3a', '#5d372d'],
    wood: ['#a9764d', '#7c5236'],
    wall: '#f4e6cd',
    cloth,
  },
  {
    name: 'day',
    sky: ['#7cc0e0', '#b4def0', '#e9f6f7'],
    sun: '#fffbe3',
    ridges: ['#b5d5de', '#8cbac3', '#5f9a9c', '#3f7d78'],
    land: ['#b3d77c', '#83bd5e', '#559a4b', '#357a45'],
    rice: ['#e3e584', '#bcd968', '#8fc559'],
    earth: '#c7965f',
    road: '#f0e6d2',
    water: ['#cfeaf2', '#6fb3cf'],
    roof: ['#a4553c', '#7d3f2f'],
    wood: ['#b98353', '#8a5c38'],
    wall: '#fbf1dc',
    cloth,
  },
  {
    name: 'dusk',
    sky: ['#4a4a7d', '#b4698a', '#f5a97f'],
    sun: '#ffe0a8',
    ridges: ['#b87c91', '#855f87', '#584d78', '#3a3a61'],
    land: ['#6f8d6b', '#507160', '#385654', '#263f49'],
    rice: ['#e2b56c', '#b5a160', '#86925d'],
    earth: '#8f6557',
    road: '#d9b79c',
    water: ['#f0a98a', '#6d6a97'],
    roof: ['#5c3440', '#402736'],
    wood: ['#86584a', '#5e3d3c'],
    wall: '#f0d1a8',
    cloth: ['#243a63', '#8b2f45', '#2d5a5a', '#d0674a', '#51406c'],
  },
  {
    name: 'mist',
    sky: ['#c3d4d6', '#dce6e2', '#f3f4ec'],
    sun: '#ffffff',
    ridges: ['#c9d6d3', '#a6bcba', '#7e9e9b', '#5a807d'],
    land: ['#a8c493', '#7fa779', '#578765', '#396852'],
    rice: ['#dfe0a2', '#bccd8b', '#94b576'],
    earth: '#a98d6d',
    road: '#e6e0d1',
    water: ['#e1ebe8', '#9dbcbd'],
    roof: ['#6b5148', '#4d3b38'],
    wood: ['#94735a', '#6b5142'],
    wall: '#efe9da',
    cloth,
  },
  {
    name: 'harvest',
    sky: ['#f2c46d', '#f8dfa1', '#fdf3d7'],
    sun: '#fffaf0',
    ridges: ['#d8c59a', '#aeb088', '#7f9676', '#587d68'],
    land: ['#c9c566', '#97ab54', '#6a8f4c', '#446f45'],
    rice: ['#f5cf57', '#e8b843', '#cfa53f'],
    earth: '#b77f45',
    road: '#f2e2bd',
    water: ['#f6e3b4', '#a9bfa0'],
    roof: ['#8b4a33', '#683627'],
    wood: ['#b07a45', '#80552f'],
    wall: '#f9ebcb',
    cloth,
  },
];
