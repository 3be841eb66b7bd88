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
  ['Chi cục Kiểm lâm', 'Chi cục trưởng'],
  ['Trung tâm Kiểm soát bệnh tật tỉnh', 'Giám đốc'],
  ['Bệnh viện Đa khoa tỉnh', 'Giám đốc'],
  ['BV Phổi', 'Giám đốc'],
  ['Quỹ Bảo vệ và Phát triển rừng', 'Giám đốc'],
  ['Đài Phát thanh và Truyền hình', 'Giám đốc'],
  ['Bảo tàng tỉnh', 'Giám đốc'],
  ['Văn phòng Đăng ký đất đai', 'Giám đốc'],
  ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 'Chánh Văn phòng'],
  ['Ban Quản lý các khu công nghiệp', 'Trưởng ban'],
  ['Ban Quản lý dự án đầu tư xây dựng', 'Giám đốc'],
  ['Ban quản lý Rừng đặc dụng Copia', 'Giám đốc'],
  ['Phòng Nội vụ', 'Trưởng phòng'],
  ['Hạt Kiểm lâm Mai Sơn', 'Hạt trưởng'],
  ['Cục Thuế tỉnh', 'Cục trưởng'],
  ['Trạm Y tế xã', 'Trưởng trạm'],
  ['Báo Sơn La', 'Tổng Biên tập'],
  ['Công an tỉnh', 'Giám đốc'],
  ['Công an huyện Mai Sơn', 'Trưởng Công an'],
  ['Bộ Chỉ huy quân sự tỉnh', 'Chỉ huy trưởng'],
  ['Liên minh Hợp tác xã tỉnh', 'Chủ tịch'],
  ['Tổ công tác', 'Thủ trưởng cơ quan'],
])('puts %s under the province, signed by its %s', (name, head) => {
  expect(letterheadOf({ kind: 'department', name, bodyName: name })).toEqual({
    superior: 'Ủy ban nhân dân tỉnh Sơn La',
    body: [name],
    place: 'Sơn La',
    signer: [head],
  });
});

it.each([
  ['commune', 'Thị trấn Hát Lót'],
  ['district', 'Huyện Mai Sơn'],
  ['district', 'Thành phố Sơn La'],
  ['province', 'Tỉnh Sơn La'],
])('lets the committee of a %s, %s, sign as a body by its chair', (kind, name) => {
  const bodyName = `Ủy ban nhân dân ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  expect(letterheadOf({ kind, name, bodyName }).signer).toEqual(['TM. Ủy ban nhân dân', 'Chủ tịch']);
});

it('puts an office under the department that it belongs to', () => {
  const parent = { kind: 'department', bodyName: 'Sở Y tế' };
  const name = 'Trung tâm Kiểm soát bệnh tật tỉnh';
  expect(letterheadOf({ kind: 'publicServiceUnit', name, bodyName: name, parent })).toMatchObject({
    superior: 'Sở Y tế',
    signer: ['Giám đốc'],
  });
});
