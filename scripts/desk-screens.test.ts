import { expect, test } from 'vitest';
import { type ContestScreen, opens, sectionsOf } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/sections';
import { type ModelScreen, opensModel } from '@/app/(desk)/ban-lam-viec/mo-hinh/[id]/screens';
import type { Actor, ContestSeatKind, Seat } from '@/domain/actor';
import { usualRules } from '@/domain/contest/setup/usual-rules';
import { type ModelStatus, statuses } from '@/domain/registry/model/lifecycle';
import type { ContestRow } from '@/server/contest/row';
import { under } from './house-testing';

// Who may open a screen is asked by the screen itself, and where its rules stand: in one table for the desk, in one for a contest.

const desk = 'app/(desk)/ban-lam-viec/';
const pages = under('app').filter(({ path }) => path.startsWith(desk) && path.endsWith('/page.tsx'));
const gate = /await (?:deskHere|contestHere|rankingHere|resultsHere|entryHere|modelHere)\(/u;

/** For everybody who has signed in: what they show is what the law of seeing gives this person. */
const forEverybody = [
  'cham-diem/[entry]/[part]/in',
  'cham-diem/[entry]/[part]/nop',
  'cham-diem/[entry]/[part]',
  'cham-diem/[entry]/xung-dot',
  'cham-diem/ban-chot/[id]',
  'cham-diem/bang-diem',
  'cham-diem/khai-bao',
  'cham-diem',
  'hoi-thi',
  'mo-hinh',
  'nghia-vu/don-vi',
  'nghia-vu',
  'tai-khoan',
  'tai-khoan/xac-thuc',
  'tham-dinh/quyet-dinh/[id]',
  'vuong-mac',
  'viec-phai-lam',
  'viec-phai-lam/[year]/[code]/[unit]',
  'viec-phai-lam/[year]/[code]/[unit]/in',
  'viec-phai-lam/cac-don-vi',
  'viec-phai-lam/cac-don-vi/[code]',
].map((path) => `${desk}${path}/page.tsx`);

/** They show nothing of their own. */
const empty = [`${desk}[...khac]/page.tsx`, `${desk}nghia-vu/mo-hinh/page.tsx`];

test('a page of the desk that asked nothing about who looks at it is none', () => {
  const known = new Set([...forEverybody, ...empty, `${desk}page.tsx`]);
  expect(pages.length).toBeGreaterThan(60);
  expect(pages.filter(({ path, text }) => !known.has(path) && !gate.test(text))).toEqual([]);
  const signed = /await (?:signedIn|currentActor)\(/u;
  const open = pages.filter(
    ({ path, text }) => known.has(path) && !empty.includes(path) && !signed.test(text),
  );
  expect(open.map(({ path }) => path)).toEqual([]);
  const gone = [...known].filter((path) => !pages.some((page) => page.path === path));
  expect(gone).toEqual([]);
});

test('no page of the desk has a rule of its own beside the tables', () => {
  const refusing = pages.filter(({ text }) => /\bforbidden\(/u.test(text));
  expect(refusing.map(({ path }) => path)).toEqual([]);
});

const contest = ({ blind }: { blind: boolean }) =>
  ({ id: 'c', slug: 'c', publishedAt: null, rules: { ...usualRules(null), blind } }) as ContestRow;
const as = (seat: Seat): Actor => ({ personId: 'p', name: 'P', seats: [seat] });
const sits = (kind: ContestSeatKind): Actor => as({ kind, contestId: 'c' });

/** In words of its own, who has which tab beside the two that everybody has. */
const law: [string, Actor, ContestScreen[]][] = [
  [
    'organiser',
    as({ kind: 'organiser' }),
    ['/thiet-lap', '/ban-giam-khao', '/gia-han', '/so-loai', '/phan-cong', '/nhap-diem', '/ket-qua'],
  ],
  ['viewer', as({ kind: 'viewer' }), ['/ban-giam-khao', '/gia-han', '/so-loai']],
  ['chair', sits('chiefJudge'), ['/phan-cong', '/ket-qua']],
  ['deputy', sits('deputyJudge'), ['/phan-cong', '/ket-qua']],
  ['judge', sits('judge'), []],
  ['secretary', sits('secretary'), ['/so-loai', '/phan-cong', '/nhap-diem', '/ket-qua']],
  ['auditor', sits('auditor'), ['/so-loai', '/ket-qua']],
  ['unit', as({ kind: 'unitLeader', unitId: 'u', unitIds: ['u'] }), []],
  ['administrator', as({ kind: 'administrator' }), []],
  ['another contest', as({ kind: 'chiefJudge', contestId: 'd' }), []],
];

test.each(law)('%s: the tabs, blind or not, are those of which the pages open', (_, by, more) => {
  for (const blind of [false, true]) {
    const paths = sectionsOf(by, contest({ blind })).map(({ path }) => path);
    expect(paths).toEqual(['', '/the-le', ...more]);
    for (const path of paths) expect(opens(by, path as ContestScreen, contest({ blind }))).toBe(true);
  }
});

test('the order of performance is there where something is performed, for those with a task in the contest', () => {
  const [part] = usualRules(null).parts;
  if (!part) throw new Error('no part');
  const live = { ...contest({ blind: false }) };
  live.rules = { ...live.rules, parts: [{ ...part, kind: 'live' }] };
  const opened = (row: ContestRow) =>
    law.filter(([, by]) => opens(by, '/thu-tu-thi', row)).map(([who]) => who);
  expect(opened(contest({ blind: false }))).toEqual([]);
  expect(opened(live)).toEqual(['organiser', 'viewer', 'chair', 'deputy', 'judge', 'secretary', 'auditor']);
});

test('whoever oversees a blind contest and judges there does not get to what names the units', () => {
  const both = { ...as({ kind: 'organiser' }) };
  const seats: Seat[] = [...both.seats, { kind: 'judge', contestId: 'c' }];
  for (const screen of ['/gia-han', '/so-loai'] as const) {
    expect(opens({ ...both, seats }, screen, contest({ blind: true }))).toBe(false);
    expect(opens({ ...both, seats }, screen, contest({ blind: false }))).toBe(true);
  }
});

test('behind a tab there may be screens for fewer, never for more, but those that ask the sheet or the proposal itself', () => {
  const inner = ['chot', 'dong-hang', 'giai', 'it-phieu', 'khong-tinh', 'mo-lai'] as const;
  for (const [, by] of law)
    for (const path of inner)
      if (opens(by, `/ket-qua/${path}`, contest({ blind: false })))
        expect(opens(by, '/ket-qua', contest({ blind: false }))).toBe(true);
  const chairs = law
    .filter(([, by]) => opens(by, '/ket-qua/mo-lai', contest({ blind: false })))
    .map(([who]) => who);
  expect(chairs).toEqual(['chair', 'deputy']);
  const freezes = law
    .filter(([, by]) => opens(by, '/ket-qua/chot', contest({ blind: false })))
    .map(([who]) => who);
  expect(freezes).toEqual(['organiser']);
  const proves = law
    .filter(([, by]) => opens(by, '/ket-qua/kiem-tra', contest({ blind: false })))
    .map(([who]) => who);
  expect(proves).toEqual(['organiser', 'auditor', 'administrator']);
});

test('a model is written while it is with its unit and reported on while it runs, by that unit alone', () => {
  const screens: ModelScreen[] = ['', '/chuyen', '/dang-ky', '/in', '/ket-qua'];
  const opened = (by: Actor, status: ModelStatus) =>
    screens.filter((screen) => opensModel(by, screen, { unitId: 'u', status }));
  const unit = as({ kind: 'unitOfficer', unitId: 'u', unitIds: ['u'] });
  const others = [as({ kind: 'organiser' }), as({ kind: 'unitLeader', unitId: 'v', unitIds: ['v'] })];
  const seen = ['', '/chuyen', '/in'];
  for (const status of statuses) {
    for (const by of others) expect(opened(by, status)).toEqual(seen);
    const more = { draft: '/dang-ky', returned: '/dang-ky' } as Partial<Record<ModelStatus, string>>;
    for (const one of ['received', 'running', 'interimReviewed', 'finalReviewed'] as const)
      more[one] = '/ket-qua';
    expect(opened(unit, status)).toEqual([...seen, ...(more[status] ? [more[status]] : [])].toSorted());
  }
});
