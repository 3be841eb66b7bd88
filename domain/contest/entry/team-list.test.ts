import { expect, test } from 'vitest';
import { teamFromList } from './team-list';

const captain = (name: string, title = '') => ({ name, title, role: 'captain' as const });
const member = (name: string, title = '') => ({ name, title, role: 'member' as const });
const reserve = (name: string, title = '') => ({ name, title, role: 'reserve' as const });

test.each([
  ['names alone', 'Lò Văn Hòa\nQuàng Thị Mai', [captain('Lò Văn Hòa'), member('Quàng Thị Mai')]],
  [
    'a table from Excel with its heading and numbers',
    'STT\tHọ và tên\tChức vụ\tVai trò\r\n1\tLò Văn Hòa\tCông chức\tThành viên\r\n2\tCà Thị An\tChủ tịch Hội\tĐội trưởng\r\n',
    [member('Lò Văn Hòa', 'Công chức'), captain('Cà Thị An', 'Chủ tịch Hội')],
  ],
  [
    'a numbered list from a message',
    '1. Lò Văn Hòa, Bí thư Đoàn\n2) Quàng Thị Mai - dự bị\n\n- Vì Văn Sơn; Trưởng bản',
    [captain('Lò Văn Hòa', 'Bí thư Đoàn'), reserve('Quàng Thị Mai'), member('Vì Văn Sơn', 'Trưởng bản')],
  ],
  ['a post with a comma', 'Lò Văn Hòa, Bí thư, Trưởng bản', [captain('Lò Văn Hòa', 'Bí thư, Trưởng bản')]],
  ['names that have a hyphen', 'Nguyễn Thị Lan-Anh', [captain('Nguyễn Thị Lan-Anh')]],
  ['nothing', ' \n\t\n', []],
])('%s', (_, text, team) => {
  expect(teamFromList(text, { hasCaptain: false })).toEqual(team);
});

test('nobody becomes a second captain', () => {
  expect(teamFromList('Lò Văn Hòa', { hasCaptain: true })).toEqual([member('Lò Văn Hòa')]);
});
