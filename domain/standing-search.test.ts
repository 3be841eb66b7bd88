import { expect, test } from 'vitest';
import { asked, type StandingAsk, standingOf } from './standing';
import { usualDates } from './season';
import { fold } from './text';

const season = { ...usualDates(2022), lockedAt: null, lockedReason: '' };
const all: StandingAsk = { kind: null, districtId: null, duty: null, state: null, q: '', order: 'name' };
const at = (moment: string) => new Date(moment);
const unit = (name: string) => ({
  id: name,
  slug: name,
  name,
  bodyName: name,
  kind: 'commune' as const,
  folded: fold(name),
  district: null,
});

test('a unit is found without accents, its words side by side before words apart', () => {
  const rows = ['Xã Chiềng Ban', 'Xã Chiềng Mung'].map((name) =>
    standingOf(
      { ...unit(name), folded: fold(`${name} Ủy ban nhân dân ${name}`) },
      [],
      season,
      at('2022-05-01T00:00:00Z'),
    ),
  );
  const found = (q: string) => asked(rows, { ...all, q }).map((row) => row.unit.name);
  expect(found('chieng ban')).toEqual(['Xã Chiềng Ban']);
  expect(found('mung chiềng')).toEqual(['Xã Chiềng Mung']);
});

test('a unit is found without accents, word by word in any order', () => {
  const row = standingOf(
    { ...unit('Xã Chiềng Ban'), folded: 'xa chieng ban' },
    [],
    season,
    at('2022-05-01T00:00:00Z'),
  );
  const found = (q: string) => asked([row], { ...all, q }).length;
  expect([found('chieng ban'), found('Bản chiềng'), found('CHIỀNG'), found('mai son')]).toEqual([1, 1, 1, 0]);
});
