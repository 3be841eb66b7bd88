import { publicPage } from '@/domain/addresses';
import type { NavItem } from '@/ui/frame/public-shell';

/** The places of the public site, in the order of its menu. */
export const menu: readonly NavItem[] = [
  { href: '/', label: 'Trang chủ' },
  { href: publicPage.models, label: 'Mô hình' },
  { href: publicPage.contests, label: 'Hội thi' },
  { href: '/don-vi', label: 'Đơn vị' },
  { href: '/gioi-thieu', label: 'Giới thiệu' },
  { href: '/du-lieu-mo', label: 'Dữ liệu mở' },
];

/** Under every page: the menu, and what a reader of an office's site looks for there. */
export const footerLinks: readonly NavItem[] = [
  ...menu.slice(1),
  { href: '/gioi-thieu#lien-he', label: 'Liên hệ' },
  { href: '/gioi-thieu#rieng-tu', label: 'Quyền riêng tư' },
  { href: '/gioi-thieu#tiep-can', label: 'Khả năng tiếp cận' },
];
