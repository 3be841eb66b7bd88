import { noAsk } from '@/domain/showcase/ask';
import { deeds, dice, places, text } from './words.mjs';

const fields = ['economy', 'cultureSociety', 'defenceSecurity', 'politicalSystem'];

/** What visitors ask: mostly names and places, some words that stand in nearly every model, half of it narrowed. */
export function questions(count) {
  const luck = dice(7);
  return Array.from({ length: count }, () => ({ ...noAsk, q: words(luck), ...narrowing(luck) }));
}

function words(luck) {
  const { roll, among } = luck;
  const kind = roll();
  if (kind < 0.2) return among(deeds);
  if (kind < 0.4) return `${among(['Xã ', 'chieng ban ', ''])}${among(places)}`.trim();
  if (kind < 0.65) return text(luck, 1);
  if (kind < 0.9) return text(luck, 2);
  return text(luck, 3);
}

function narrowing({ roll, among }) {
  const kind = roll();
  if (kind < 0.5) return {};
  if (kind < 0.65) return { year: among([2018, 2019, 2020, 2021, 2022]) };
  if (kind < 0.8) return { field: among(fields) };
  if (kind < 0.9) return { district: `huyen-${1 + Math.floor(roll() * 12)}` };
  return { year: 2020, field: among(fields), district: 'huyen-3' };
}
