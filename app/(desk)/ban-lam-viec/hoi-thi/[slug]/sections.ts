import { type Actor, contestSeatKinds, mayOrganise, overseesAll, sits, unitsOf } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { sitsIn } from '@/domain/contest/jury/conflict';
import type { ContestRow } from '@/server/contest/row';

type Rule = (contest: ContestRow, by: Actor) => boolean;
type Seat = Parameters<typeof sitsIn>[2];

const everybody: Rule = () => true;
const organiser: Rule = (_, by) => sits(by, 'organiser');
const overseer: Rule = (_, by) => overseesAll(by);
const organiserOr =
  (...kinds: Seat[]): Rule =>
  (contest, by) =>
    mayOrganise(by).ok || sitsIn(by, contest.id, ...kinds);
const chairs: Rule = (contest, by) => sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge');
const typists = organiserOr('secretary');

/** Who opens which screen of a contest, by its path. Tabs and pages ask here, and nowhere else. */
const screens = {
  '': everybody,
  '/the-le': everybody,
  '/the-le/sua': organiser,
  '/thiet-lap': organiser,
  '/thong-bao': organiser,
  '/xoa': organiser,
  '/ban-giam-khao': overseer,
  '/gia-han': (contest, by) => overseesAll(by) && knowsUnits(by, contest),
  '/so-loai': (contest, by) =>
    knowsUnits(by, contest) && (overseesAll(by) || sitsIn(by, contest.id, 'secretary', 'auditor')),
  '/du-thi/moi': (_, by) => unitsOf(by).length > 0,
  '/phan-cong': organiserOr('secretary', 'chiefJudge', 'deputyJudge'),
  '/phan-cong/doi': typists,
  '/thu-tu-thi': (contest, by) =>
    contest.rules.parts.some(({ kind }) => kind === 'live') &&
    (overseesAll(by) || sitsIn(by, contest.id, ...contestSeatKinds)),
  '/xung-dot': organiserOr('chiefJudge', 'deputyJudge'),
  '/nhap-diem': typists,
  '/nhap-diem/khai-bao': typists,
  '/nhap-diem/phan': typists,
  // The judge whose paper was typed in confirms it here too; the sheet itself says for whom it is there.
  '/nhap-diem/phieu': everybody,
  '/ket-qua': organiserOr('secretary', 'chiefJudge', 'deputyJudge', 'auditor'),
  '/ket-qua/chot': organiser,
  '/ket-qua/de-nghi': everybody,
  '/ket-qua/dong-hang': chairs,
  '/ket-qua/giai': organiserOr('chiefJudge'),
  '/ket-qua/it-phieu': organiserOr('chiefJudge'),
  '/ket-qua/khong-tinh': organiserOr('chiefJudge'),
  '/ket-qua/kiem-tra': (contest, by) => sits(by, 'administrator') || organiserOr('auditor')(contest, by),
  '/ket-qua/mo-lai': chairs,
} as const satisfies Record<string, Rule>;
export type ContestScreen = keyof typeof screens;

const tabs = [
  ['', 'Tổng quan'],
  ['/the-le', 'Thể lệ'],
  ['/thiet-lap', 'Thiết lập'],
  ['/ban-giam-khao', 'Ban Giám khảo'],
  ['/gia-han', 'Gia hạn'],
  ['/so-loai', 'Sơ loại'],
  ['/phan-cong', 'Phân công chấm'],
  ['/thu-tu-thi', 'Thứ tự thi'],
  ['/nhap-diem', 'Nhập điểm'],
  ['/ket-qua', 'Kết quả'],
] as const satisfies readonly (readonly [ContestScreen, string])[];

export const opens = (by: Actor, screen: ContestScreen, contest: ContestRow): boolean =>
  screens[screen](contest, by);

/** The parts of a contest's desk that this person has. */
export const sectionsOf = (by: Actor, contest: ContestRow): { path: string; label: string }[] =>
  tabs.filter(([path]) => opens(by, path, contest)).map(([path, label]) => ({ path, label }));
