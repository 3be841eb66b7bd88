import { createHash } from 'node:crypto';
import { leafOf, merkleRoot } from '../../../public/kiem-tra/tinh-lai.mjs';
import { canonical } from '../../proof/canonical';
import { FROZEN_FORMAT, type FrozenText } from './frozen-text';
import type { Sheet } from '../tally/input';
import { tally } from '../tally/tally';
import { usualRules } from '../setup/usual-rules';

// A frozen text as the portal makes it: two blocks, a quiz, five judges, one of them absent.

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const entries = [
  ['BDT-001', 'huyen', 'UBND huyện Quỳnh Nhai'],
  ['BDT-002', 'huyen', 'UBND huyện Sốp Cộp'],
  ['BDT-003', 'huyen', 'UBND huyện Thuận Châu'],
  ['BDT-004', 'huyen', 'UBND huyện Mường La'],
  ['BDT-005', 'so', 'Sở Y tế'],
  ['BDT-006', 'so', 'Sở Nội vụ'],
  ['BDT-007', 'so', 'Sở Tư pháp'],
] as const;
const judges = ['GK-0A1', 'GK-1B2', 'GK-2C3', 'GK-3D4', 'GK-4E5'] as const;

const rules: FrozenText['rules'] = {
  ...usualRules(2026),
  prizes: [
    ...usualRules(2026).prizes,
    { key: 'phu', name: 'Hồ sơ hay nhất', kind: 'side', part: 'ho-so', block: null, count: 1 },
  ],
};

/** Scores that differ and lie on the step; GK-2C3 is away from BDT-003. */
const sheets: Sheet[] = entries.flatMap(([entry], at) =>
  judges.flatMap((judge, n) => {
    if (entry === 'BDT-003' && judge === 'GK-2C3') return [];
    const points = Object.fromEntries(
      (rules.parts[0]?.criteria ?? []).map(({ key, points: full }, c) => [
        key,
        full - 25 * (1 + at + ((n + c) % 4)),
      ]),
    );
    return [{ entry, part: 'ho-so', judge, points, third: false }];
  }),
);

const input: FrozenText['input'] = {
  entries: entries.map(([id, block]) => ({ id, block, withdrawn: id === 'BDT-007' })),
  sheets,
  absences: [{ entry: 'BDT-003', part: 'ho-so', judge: 'GK-2C3', why: 'conflict' }],
  results: entries.map(([entry], at) => ({
    entry,
    part: 'kien-thuc',
    points: 3_500 - 25 * at,
    seconds: 300 + at,
  })),
  times: [],
  rulings: [{ block: 'huyen', order: ['BDT-001', 'BDT-002'], reason: 'biên bản họp ban giám khảo' }],
};

/** The prizes as the ranking proposes them. */
export function proposed(outcome: FrozenText['outcome']): FrozenText['awards'] {
  const main = outcome.blocks.flatMap(({ lines }) =>
    lines.flatMap(({ entry, prize }) => (prize === null ? [] : [{ entry, prize, changeReason: '' }])),
  );
  const side = outcome.side.flatMap(({ prize, entries: best }) =>
    best.map((entry) => ({ entry, prize, changeReason: '' })),
  );
  return [...main, ...side];
}

const salt = (sheet: Pick<Sheet, 'entry' | 'judge'>): string => sha256(`${sheet.entry} ${sheet.judge}`);

/** Sheets opened by their salts, and the one that was set aside by its hash alone. */
export function committed(
  text: Pick<FrozenText, 'input' | 'setAside'>,
): NonNullable<FrozenText['commitment']> {
  const open = text.input.sheets.map((sheet) => ({ sheet, salt: salt(sheet) }));
  const closed = text.setAside.map(({ entry, part, judge }) => ({
    entry,
    part,
    judge,
    hash: sha256(`${entry} ${judge} closed`),
  }));
  const hashes = [
    ...open.map(({ sheet, salt: own }) => leafOf(sheet, own) as string),
    ...closed.map((leaf) => leaf.hash),
  ];
  return {
    root: merkleRoot(hashes),
    publishedAt: '2026-10-20T01:00:00.000Z',
    leaves: [
      ...open.map(({ sheet: { entry, part, judge }, salt: own }) => ({ entry, part, judge, salt: own })),
      ...closed,
    ],
  };
}

const hand = (role: FrozenText['hands'][number]['role'], n: number): FrozenText['hands'][number] => ({
  role,
  personId: `nguoi-${n}`,
  name: `Người minh họa ${n}`,
  seat: 'Ban tổ chức',
  seatSince: '2026-03-01T00:00:00.000Z',
});

const person = (n: number, seat: string) => ({ personId: `nguoi-${n}`, name: `Người minh họa ${n}`, seat });

export function frozenSample(): FrozenText {
  const outcome = tally(rules, input);
  const setAside = [
    {
      entry: 'BDT-003',
      part: 'ho-so',
      judge: 'GK-2C3',
      why: 'xung đột lợi ích biết sau khi nộp phiếu',
      at: '2026-10-21T01:00:00.000Z',
      by: ['Trưởng ban tổ chức', 'Chủ tịch hội đồng'],
    },
  ];
  return structuredClone({
    format: FROZEN_FORMAT,
    contest: {
      id: 'hoi-thi-1',
      slug: 'hoi-thi-2026',
      name: 'Hội thi Dân vận khéo 2026',
      year: 2026,
      organiser: 'Ban Dân vận',
    },
    version: 1,
    frozenAt: '2026-10-22T01:00:00.000Z',
    reason: '',
    previous: null,
    algorithm: 'tally-1',
    rules,
    revisions: [{ revision: 3, at: '2026-04-01T01:00:00.000Z', reason: '', hash: sha256(canonical(rules)) }],
    entries: entries.map(([number, block, name], at) => ({
      number,
      title: `Mô hình minh họa ${at + 1}`,
      block,
      unit: { id: `don-vi-${at}`, name, bodyName: name },
    })),
    input,
    outcome,
    awards: proposed(outcome),
    commitment: committed({ input, setAside }),
    setAside,
    lateActs: [
      {
        act: 'Đổi giải',
        entry: 'BDT-001',
        what: 'Không trao giải',
        reason: 'rồi đổi lại như xếp hạng',
        at: '2026-10-21T02:00:00.000Z',
        proposedBy: person(1, 'Ban Tổ chức'),
        confirmedBy: person(5, 'Trưởng Ban Giám khảo'),
        permission: '',
      },
    ],
    hands: [hand('freezes', 1), hand('approves', 2), hand('signsFirst', 3), hand('signsSecond', 4)],
    permissions: [],
  } satisfies FrozenText);
}

/** The bytes of a value as they are served. */
export const served = (value: unknown): Buffer => Buffer.from(canonical(value), 'utf8');
