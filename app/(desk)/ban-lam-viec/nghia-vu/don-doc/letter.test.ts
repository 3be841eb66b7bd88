import { expect, test } from 'vitest';
import { usualDates } from '@/domain/registry/duties/season';
import { navOf } from '../../nav';
import { letterTo } from './letter';

const unit = {
  id: 'u',
  slug: 'u',
  code: '04159',
  name: 'Xã Chiềng Ban',
  bodyName: 'Ủy ban nhân dân xã Chiềng Ban',
  kind: 'commune' as const,
  folded: '',
  district: null,
};
const leader = {
  personId: 'p',
  name: 'P',
  seats: [{ kind: 'unitLeader' as const, unitId: 'u', unitIds: ['u'] }],
};

test('the letter says what is overdue, where the portal is, and names only entries of the menu', () => {
  const season = { ...usualDates(2022), lockedAt: null, lockedReason: '' };
  const { subject, text } = letterTo({ unit, year: 2022 }, ['interim'], {
    season,
    now: new Date('2022-06-20T02:00:00Z'),
    note: 'Liên hệ phòng Tổ chức.',
    portal: 'https://cong.example',
  });
  expect(subject).toContain('“Dân vận khéo”');
  expect(text).toContain('- Sơ kết (trước ngày 15/06/2022, quá hạn 6 ngày)');
  expect(text).toContain('https://cong.example/ban-lam-viec/nghia-vu/don-vi?nam=2022');
  const menu = navOf(leader).flatMap(({ items }) => items.map(({ label }) => label));
  for (const named of ['Việc của tôi', 'Mô hình', 'Tình hình thực hiện']) {
    expect(text).toContain(`“${named}”`);
    expect(menu).toContain(named);
  }
});
