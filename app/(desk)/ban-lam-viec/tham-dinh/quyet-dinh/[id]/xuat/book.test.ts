import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import type { DecidedRow } from '@/server/registry/decisions/decisions';
import { sharedOut } from '../shared-out';
import { decisionBook } from './book';

const row = (id: string, { unit, recognised }: { unit: string; recognised: boolean }): DecidedRow => ({
  id,
  name: `Mô hình ${id}`,
  slug: id,
  year: 2022,
  status: recognised ? 'recognised' : 'notRecognised',
  field: 'economy',
  holder: 'collective',
  origin: 'new',
  leadPerson: 'Lò Văn An',
  selfScore: 8_550,
  appraisedScore: null,
  appraisalReason: '',
  rating: 'good',
  statusSince: day(2022, 12, 1),
  recognisedAt: recognised ? day(2022, 12, 1) : null,
  unitKind: 'commune',
  unit: { id: unit, name: unit, bodyName: unit, formerNames: [] },
  district: { id: 'd', name: 'Huyện Mai Sơn', formerNames: [] },
  group: null,
});

test('the list of a decision: its title, the recognised by unit, then the others with the reason', async () => {
  const { recognised, declined } = sharedOut([
    row('1', { unit: 'Xã B', recognised: false }),
    row('2', { unit: 'Xã C', recognised: true }),
    row('3', { unit: 'Xã A', recognised: true }),
  ]);
  const decision = { number: '9/QĐ-UBND', issuedOn: day(2022, 12, 2), authority: 'UBND tỉnh', summary: '' };
  const book = await decisionBook(decision, [...recognised, ...declined], new Map([['1', 'Trùng nội dung']]));
  const [sheet] = await readXlsxFile(book);
  const rows = (sheet as unknown as { data: unknown[][] }).data;
  expect(rows.slice(0, 2).map(([first]) => first)).toEqual([
    'Danh sách trích ngang mô hình “Dân vận khéo”',
    '(Kèm theo Quyết định số 9/QĐ-UBND ngày 02 tháng 12 năm 2022 của UBND tỉnh)',
  ]);
  const lines = rows.slice(-3).map((line) => [line[0], line[2], line[7], line[10], line[11]]);
  expect(lines).toEqual([
    [1, 'Xã A', 85.5, 'Công nhận', null],
    [2, 'Xã C', 85.5, 'Công nhận', null],
    [3, 'Xã B', 85.5, 'Không công nhận', 'Trùng nội dung'],
  ]);
});

test('a decision of a year without districts names groups in their place', async () => {
  const decision = { number: '9/QĐ-UBND', issuedOn: day(2026, 12, 2), authority: 'UBND tỉnh', summary: '' };
  const textOf = async (over: Partial<DecidedRow>) => {
    const model = { ...row('1', { unit: 'Xã A', recognised: true }), ...over };
    const [sheet] = await readXlsxFile(await decisionBook(decision, [model], new Map()));
    return (sheet as unknown as { data: unknown[][] }).data.flat().join(' ');
  };
  expect(await textOf({})).toMatch(/Huyện, thành phố.*Huyện Mai Sơn/u);
  expect(await textOf({})).not.toMatch(/Cụm, khối/u);
  const placed = await textOf({ year: 2026, district: null, group: { name: 'Cụm thi đua số 1' } });
  expect(placed).toMatch(/Cụm, khối thi đua.*Cụm thi đua số 1/u);
  expect(placed).not.toMatch(/huyện/iu);
});
