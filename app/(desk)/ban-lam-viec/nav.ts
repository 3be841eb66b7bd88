import { type Actor, juryKinds, overseesAll, sits, unitsOf } from '@/domain/actor';
import type { NavGroup } from '@/ui/desk-shell';

type Item = NavGroup['items'][number] & { for?: (by: Actor) => boolean };

const follows = (by: Actor) => overseesAll(by) || unitsOf(by).length > 0;
const organises = (by: Actor) => sits(by, 'organiser');
const keepsPeople = (by: Actor) => organises(by) || sits(by, 'administrator');
const keepsHistory = (by: Actor) => keepsPeople(by) || sits(by, 'viewer');

const judgesSomewhere = (by: Actor) => juryKinds.some((kind) => sits(by, kind));

const groups: { label?: string; items: Item[] }[] = [
  {
    items: [
      { href: '/ban-lam-viec', label: 'Việc của tôi', icon: 'inbox', exact: true },
      { href: '/ban-lam-viec/mo-hinh', label: 'Mô hình', icon: 'flower', for: follows },
      { href: '/ban-lam-viec/tham-dinh', label: 'Thẩm định', icon: 'check', for: organises },
      { href: '/ban-lam-viec/cham-diem', label: 'Chấm điểm', icon: 'edit', for: judgesSomewhere },
      { href: '/ban-lam-viec/hoi-thi', label: 'Hội thi', icon: 'list' },
      { href: '/ban-lam-viec/nghia-vu', label: 'Tình hình thực hiện', icon: 'duties', for: follows },
      { href: '/ban-lam-viec/nam', label: 'Năm', icon: 'calendar', for: overseesAll },
    ],
  },
  {
    label: 'Quản lý',
    items: [
      { href: '/ban-lam-viec/don-vi', label: 'Đơn vị', icon: 'building', for: keepsPeople },
      { href: '/ban-lam-viec/nguoi-dung', label: 'Người dùng', icon: 'users', for: keepsPeople },
      { href: '/ban-lam-viec/hop-thu-di', label: 'Thư đi', icon: 'mail', for: keepsPeople },
      { href: '/ban-lam-viec/nhat-ky', label: 'Nhật ký', icon: 'clock', for: keepsHistory },
    ],
  },
  { items: [{ href: '/ban-lam-viec/tai-khoan', label: 'Tài khoản', icon: 'user' }] },
];

/** Where this person can go; what the seats do not open is not drawn, and the page itself asks again. */
export const navOf = (by: Actor): NavGroup[] =>
  groups
    .map(({ items, ...group }) => ({ ...group, items: items.filter((item) => item.for?.(by) ?? true) }))
    .filter(({ items }) => items.length > 0)
    .map(({ items, ...group }) => ({ ...group, items: items.map(({ for: _for, ...item }) => item) }));
