import { expect, it } from 'vitest';
import { letterheadOf } from './letterhead';

it('lets a commune stand alone and sign for its committee', () => {
  const unit = { kind: 'commune', name: 'Xã Chiềng Ban', bodyName: 'Ủy ban nhân dân xã Chiềng Ban' };
  expect(letterheadOf(unit)).toEqual({
    superior: null,
    body: ['Ủy ban nhân dân', 'xã Chiềng Ban'],
    place: 'Chiềng Ban',
    signer: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
  });
});

it('keeps the common noun of a place that is called by a person', () => {
  const unit = { kind: 'commune', name: 'Phường Tô Hiệu', bodyName: 'Ủy ban nhân dân Phường Tô Hiệu' };
  expect(letterheadOf(unit).place).toBe('Phường Tô Hiệu');
});

it.each([
  ['Sở Y tế', 'Giám đốc'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'Chánh Văn phòng'],
  ['Thanh tra tỉnh', 'Chánh Thanh tra'],
  ['Ban Dân tộc tỉnh', 'Trưởng ban'],
  ['Trường Cao đẳng Sơn La', 'Hiệu trưởng'],
  ['Chi cục Kiểm lâm', 'Thủ trưởng cơ quan'],
])('puts %s under the province, signed by its %s', (name, head) => {
  expect(letterheadOf({ kind: 'department', name, bodyName: name })).toEqual({
    superior: 'Ủy ban nhân dân tỉnh Sơn La',
    body: [name],
    place: 'Sơn La',
    signer: [head],
  });
});
