import { expect, test } from 'vitest';
import { asked, type DutyAsk, dutyRecordOf } from './duty-record';
import { usualDates } from './season';

const season = { ...usualDates(2022), lockedAt: null, lockedReason: '' };
const all: DutyAsk = { kind: null, districtId: null, duty: null, state: null, q: '', order: 'name' };
const at = (moment: string) => new Date(moment);
const unit = (name: string) => ({
  id: name,
  slug: name,
  code: '04159',
  name,
  bodyName: name,
  kind: 'commune' as const,
  district: null,
});

test('a unit is found without accents, its words side by side before words apart', () => {
  const rows = ['Xã Chiềng Ban', 'Xã Chiềng Mung'].map((name) =>
    dutyRecordOf(unit(name), { models: [], season, now: at('2022-05-01T00:00:00Z') }),
  );
  const found = (q: string) => asked(rows, { ...all, q }).map((row) => row.unit.name);
  expect(found('chieng ban')).toEqual(['Xã Chiềng Ban']);
  expect(found('mung chiềng')).toEqual(['Xã Chiềng Mung']);
});

test('a unit is found without accents, word by word in any order', () => {
  const row = dutyRecordOf(unit('Xã Chiềng Ban'), { models: [], season, now: at('2022-05-01T00:00:00Z') });
  const found = (q: string) => asked([row], { ...all, q }).length;
  expect([found('chieng ban'), found('Bản chiềng'), found('CHIỀNG'), found('mai son')]).toEqual([1, 1, 1, 0]);
});
