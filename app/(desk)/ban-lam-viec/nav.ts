import { deskPage } from '@/domain/addresses';
import { type Actor, juryKinds, overseesAll, sits, unitsOf } from '@/domain/actor';
import type { NavGroup } from '@/ui/frame/desk-shell';
import { isDeskScreen, opensScreen } from './screens';

/** `for`: narrower than what the screen itself opens to, or of a screen that everybody opens. */
type Item = NavGroup['items'][number] & { for?: (by: Actor) => boolean };

const hasUnitsToFollow = (by: Actor) => overseesAll(by) || unitsOf(by).length > 0;
// A viewer reads what is appraised, but nothing waits for a viewer there.
const isOrganiser = (by: Actor) => sits(by, 'organiser');

const isJudgeSomewhere = (by: Actor) => juryKinds.some((kind) => sits(by, kind));

const groups: { label?: string; items: Item[] }[] = [
  {
    items: [
      { href: deskPage.home, label: 'Việc của tôi', icon: 'inbox', exact: true },
      { href: deskPage.models, label: 'Mô hình', icon: 'flower', for: hasUnitsToFollow },
      { href: deskPage.appraisals, label: 'Thẩm định', icon: 'check', for: isOrganiser },
      { href: deskPage.judging, label: 'Chấm điểm', icon: 'edit', for: isJudgeSomewhere },
      { href: deskPage.contests, label: 'Hội thi', icon: 'list' },
      { href: deskPage.duties, label: 'Tình hình thực hiện', icon: 'duties', for: hasUnitsToFollow },
      { href: deskPage.answers, label: 'Việc theo kế hoạch', icon: 'send', for: hasUnitsToFollow },
      { href: deskPage.reports, label: 'Báo cáo tổng hợp', icon: 'file' },
      { href: deskPage.schemes, label: 'Kế hoạch', icon: 'file' },
      { href: deskPage.years, label: 'Năm', icon: 'calendar' },
    ],
  },
  {
    label: 'Quản lý',
    items: [
      { href: deskPage.units, label: 'Đơn vị', icon: 'building' },
      { href: deskPage.people, label: 'Người dùng', icon: 'users' },
      { href: deskPage.proposals, label: 'Việc cần hai người', icon: 'users' },
      { href: deskPage.permissions, label: 'Quyết định cho phép', icon: 'check' },
      { href: deskPage.outbox, label: 'Thư đi', icon: 'mail' },
      { href: deskPage.history, label: 'Nhật ký', icon: 'clock' },
    ],
  },
  { items: [{ href: deskPage.account, label: 'Tài khoản', icon: 'user' }] },
];

const isOpen = (by: Actor, href: string): boolean => {
  const screen = href.replace(deskPage.home, '');
  return !isDeskScreen(screen) || opensScreen(by, screen);
};

/** Where this person can go; what the seats do not open is not drawn, and the page itself asks again. */
export const navOf = (by: Actor): NavGroup[] =>
  groups
    .map(({ items, ...group }) => ({
      ...group,
      items: items.filter((item) => (item.for?.(by) ?? true) && isOpen(by, item.href)),
    }))
    .filter(({ items }) => items.length > 0)
    .map(({ items, ...group }) => ({ ...group, items: items.map(({ for: _for, ...item }) => item) }));
