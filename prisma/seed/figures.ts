import type { Figures } from '@/domain/report/figures';
import { formFor } from '@/domain/report/form';
import type { UnitKind } from '@/domain/unit/unit';
import { random } from './content/random';

// The figures of a report, made up like everything of the demonstration: the same for one unit, year and form.

type Of = { slug: string; kind: UnitKind; year: number; code: string };

/** How much there is of it in a unit of this kind, in a year. */
const sizes: Record<UnitKind, { people: number; talks: number; staff: number }> = {
  province: { people: 0, talks: 0, staff: 0 },
  department: { people: 60, talks: 2, staff: 60 },
  publicServiceUnit: { people: 30, talks: 1, staff: 45 },
  district: { people: 240, talks: 6, staff: 120 },
  commune: { people: 70, talks: 3, staff: 22 },
};

export function figuresOfReport({ slug, kind, year, code }: Of): Figures {
  const luck = random(`số liệu ${slug} ${year} ${code}`);
  const isYear = formFor(code)?.span === 'year';
  const { people, talks, staff } = sizes[kind];
  const part = isYear ? 1 : 0.5;
  const about = (n: number) => Math.round(n * part * (0.6 + luck.real() * 0.8));
  const [citizens, received] = [about(people), about(people / 6)];
  const overdue = luck.chance(0.3) ? Math.min(received, luck.whole(1, 2)) : 0;
  const inTime = Math.floor((received - overdue) * (0.75 + luck.real() * 0.25));
  const concerned = Math.round(staff * (0.8 + random(`biên chế ${slug}`).real() * 0.4));
  const counts = {
    dialogues: about(talks),
    // One in fifty types a zero too many.
    citizensReceived: luck.chance(0.02) ? citizens * 20 : citizens,
    petitionsReceived: received,
    petitionsInTime: inTime,
    petitionsOverdue: overdue,
    staffConcerned: concerned,
    staffTrained: Math.floor(concerned * Math.min(1, 0.4 + (year - 2018) * 0.12 + luck.real() * 0.1)),
    violations: luck.chance(0.08) ? 1 : 0,
    spent: luck.chance(0.6) ? about(12) * 1_000_000 : null,
  };
  const estimated = isYear && luck.chance(0.2) ? { estimated: true as const } : {};
  return {
    ...Object.fromEntries(
      Object.entries(counts).flatMap(([key, value]) =>
        value === null ? [] : [[key, { value, ...(key === 'dialogues' && estimated) }]],
      ),
    ),
    receptionPosted: { value: luck.chance(0.93) },
    ...(luck.chance(0.1) && { lessons: { value: luck.pick(lessons) } }),
  };
}

const lessons = [
  'Đối thoại tại bản vào buổi tối, mời người có uy tín cùng dự.',
  'Niêm yết kết quả giải quyết từng kiến nghị ở nhà văn hóa.',
  'Phân công từng cán bộ phụ trách một bản, hằng tháng kiểm điểm.',
];
