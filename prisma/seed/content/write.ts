import type { ModelText } from '@/domain/registry/model/form';
import { hasGroupsIn } from '@/domain/unit/group';
import type { UnitKind } from '@/domain/unit/unit';
import { addressed, hamlets, person, tenures } from './people';
import type { Random } from './random';
import type { Template } from './template';

export type Subject = { code: string; kind: UnitKind; form: string; bodyName: string };

/** Stands at the end of every text that we made up, so that nobody takes it for a report. */
export const FICTION = 'Nội dung là dữ liệu minh họa, không phải mô hình có thật.';

/** The form and the results of one model, told of one unit and year. */
export function write(
  template: Template,
  { subject, year, by }: { subject: Subject; year: number; by: Random },
) {
  const tell = teller(words(subject, year, by), by);
  const say = (text: string) => (hasGroupsIn(year) ? withoutDistricts(tell(text)) : tell(text));
  const text: ModelText = {
    name: say(template.name),
    rationale: say(template.rationale),
    objectives: say(template.objectives),
    method: say(template.method),
    areaAudience: say(template.areaAudience),
    actors: say(template.actors),
    resources: say(template.resources),
    duration: say(by.pick(durations)),
    outputs: say(template.outputs),
    sustainability: `${say(template.sustainability)}\n\n${FICTION}`,
    field: template.field,
    holder: template.holder ?? 'collective',
    tags: [...template.tags],
    leadPerson: `${addressed(person(by))}, ${leadTitle(subject)}`,
    contactPerson: addressed(person(by)),
    // No such numbers are given out.
    contactPhone: `0900 000 ${by.whole(100, 999)}`,
  };
  return { text, results: say(template.results) };
}

/** The words of before July 2025 in those of the two levels that there are since. */
export const withoutDistricts = (text: string): string =>
  text
    .replace(/các huyện, (?:xã|thành phố)/gu, 'các xã, phường')
    .replace(/cấp huyện, cấp xã/gu, 'cấp xã')
    .replace(/các huyện/gu, 'các xã, phường')
    .replace(/của huyện/gu, 'của tỉnh');

/** "xã Chiềng Ban", "Phường Tô Hiệu", "Sở Y tế": as the body itself writes it. */
export const placeOf = (bodyName: string): string => bodyName.replace(/^Ủy ban nhân dân /u, '');

function words(subject: Subject, year: number, by: Random): Map<string, string> {
  const [hamlet = '', hamlet2 = '', hamlet3 = ''] = hamlets(by, subject.form, 3);
  return new Map([
    ['place', placeOf(subject.bodyName)],
    ['unit', subject.bodyName.replace(/^Ủy ban nhân dân /u, 'UBND ')],
    ['year', String(year)],
    ['hamlet', hamlet],
    ['hamlet2', hamlet2],
    ['hamlet3', hamlet3],
    ['person', addressed(person(by, by.pick(['thai', 'mong', 'dao'])))],
    ['tenure', `${by.pick(tenures)}, ${hamlet}`],
  ]);
}

function teller(known: Map<string, string>, by: Random): (text: string) => string {
  return (text) => text.replace(/\{([^}]+)\}/gu, (_, inner: string) => slot(inner, known, by));
}

function slot(inner: string, known: Map<string, string>, by: Random): string {
  if (inner.includes('|')) return by.pick(inner.split('|'));
  const range = /^(?:(\w+)=)?(\d+)\.\.(\d+)$/u.exec(inner);
  if (range) {
    const value = grouped(rounded(by.whole(Number(range[2]), Number(range[3]))));
    if (range[1]) known.set(range[1], value);
    return value;
  }
  const lower = known.get(inner.toLowerCase());
  if (lower === undefined) throw new Error(`nothing to say for {${inner}}`);
  return inner === inner.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Offices count hundreds in fives and thousands in fifties. */
const rounded = (value: number): number => {
  const step = value >= 1000 ? 50 : value >= 150 ? 5 : 1;
  return Math.round(value / step) * step;
};

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/gu, '.');

const leadTitle = (subject: Subject): string => {
  if (subject.kind === 'commune' || subject.kind === 'district') return 'Phó Chủ tịch Ủy ban nhân dân';
  return subject.kind === 'department' ? 'Phó Thủ trưởng cơ quan' : 'Phó Thủ trưởng đơn vị';
};

const durations = [
  'Từ tháng 02 đến hết tháng 11 năm {year}; sơ kết trước ngày 15/6/{year}, tổng kết và đánh giá hiệu quả trước ngày 25/11/{year}.',
  'Quý I/{year}: khảo sát, họp dân, ký cam kết. Quý II và quý III/{year}: triển khai, sơ kết trước ngày 15/6. Quý IV/{year}: tổng kết, đánh giá hiệu quả trước ngày 25/11.',
  'Cả năm {year}, chia ba đợt: chuẩn bị (tháng 01 – 02), thực hiện (tháng 3 – 10), tổng kết và đánh giá hiệu quả (tháng 11). Kiểm điểm kết quả giữa năm cùng báo cáo sáu tháng.',
  'Bắt đầu từ tháng 02/{year}; mỗi tháng kiểm điểm một lần tại cuộc họp giao ban; kết quả được đánh giá trước ngày 25/11/{year}.',
];
